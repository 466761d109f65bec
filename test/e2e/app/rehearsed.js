import { sessionMachine } from "talkjs-session/machines";
import { fromCallback } from "xstate";

/** The machine of a session with the app's own actors. */
export const rehearsed = sessionMachine.provide({
  actors: {
    resolveUser: fromCallback(({ sendBack }) => {
      const user = { type: "known", id: "understudy", revision: 1, generation: 1 };
      sendBack({ type: "user.resolved", user });
    }),
    holdSession: fromCallback(({ sendBack }) => {
      sendBack({ type: "session.leased", revision: 1 });
    }),
  },
});
