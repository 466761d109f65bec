import Talk from "talkjs";
import { assign, fromCallback, fromPromise, setup } from "xstate";

interface Context {
  readonly appId: string;
  readonly userId: string;
  readonly session: Talk.Session | undefined;
}

type FloorEvent =
  | { readonly type: "start" | "stop" | "session.failed" }
  | { readonly type: "session.opened"; readonly session: Talk.Session };

const loadSdk = fromPromise(() => Talk.ready);

const openSession = fromCallback<FloorEvent, { appId: string; userId: string }>(
  ({ input: { appId, userId }, sendBack }) => {
    let session: Talk.Session | undefined;
    try {
      session = new Talk.Session({ appId, me: new Talk.User(userId) });
      sendBack({ type: "session.opened", session });
    } catch {
      sendBack({ type: "session.failed" });
    }
    return () => session?.destroy();
  },
);

let isSdkLoaded = false;
void Talk.ready.then(() => (isSdkLoaded = true));

/** The states of our session machine, as an app would write them by hand: without a feature. */
export const floorMachine = setup({
  types: {
    context: {} as Context, // only a type, as in XState's documentation
    input: {} as { readonly appId: string; readonly userId: string }, // the same
    events: {} as FloorEvent, // the same
  },
  actors: { loadSdk, openSession },
  guards: { isSdkLoaded: () => isSdkLoaded },
}).createMachine({
  context: ({ input }) => ({ ...input, session: undefined }),
  initial: "idle",
  states: {
    idle: {
      on: { start: [{ guard: "isSdkLoaded", target: "syncingUser" }, { target: "initializing" }] },
    },
    initializing: {
      invoke: { src: "loadSdk", onDone: "syncingUser", onError: "failed" },
      on: { stop: "idle" },
    },
    syncingUser: { always: "alive" },
    alive: {
      invoke: { src: "openSession", input: ({ context }) => context },
      on: {
        "session.opened": { actions: assign({ session: ({ event }) => event.session }) },
        "session.failed": "failed",
        stop: "destroying",
      },
    },
    destroying: { entry: assign({ session: undefined }), always: "destroyed" },
    destroyed: { on: { start: "initializing" } },
    failed: { on: { start: "initializing" } },
  },
});
