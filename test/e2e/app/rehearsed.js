import { sessionMachine } from "talkjs-session/machines";
import { fromCallback } from "xstate";

/** The chart of a session, played by actors of the app's own. */
export const rehearsed = sessionMachine.provide({
  actors: {
    settleUser: fromCallback(({ sendBack }) => {
      const user = { type: "known", id: "understudy", revision: 1, generation: 1 };
      sendBack({ type: "user.settled", user });
    }),
    holdSession: fromCallback(({ sendBack }) => {
      sendBack({ type: "session.leased", revision: 1 });
    }),
  },
});
