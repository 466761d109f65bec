import Talk from "talkjs";
import { talkSessionWith } from "talkjs-session/xstate";
import { assign, setup } from "xstate";
import { people, type Person } from "./people";

type AppEvent = { type: "sign.in"; person: Person } | { type: "sign.out" };

const context: { person: Person | undefined } = { person: undefined };

/** Credentials belong here too: they are read when the session opens, and no snapshot contains them. */
const session = talkSessionWith(({ userId }) => ({
  syncUser: () => {
    const person = people.find(({ id }) => id === userId);
    return person ? new Talk.User(person) : null;
  },
}));

/** Signs users in and out. The chat session is an actor of this machine. */
export const appMachine = setup({
  types: { context, events: {} as AppEvent },
  actors: { session },
  actions: {
    setPerson: assign({
      person: ({ event }) => ("person" in event ? event.person : undefined),
    }),
  },
}).createMachine({
  context,
  initial: "signedOut",
  on: { "sign.in": { target: ".signedIn", actions: "setPerson", reenter: true } },
  states: {
    signedOut: { entry: "setPerson" },
    signedIn: {
      invoke: {
        id: "session",
        src: "session",
        input: ({ context: { person } }) => ({
          appId: import.meta.env.VITE_TALKJS_APP_ID,
          userId: person?.id ?? null,
        }),
      },
      on: { "sign.out": "signedOut" },
    },
  },
});
