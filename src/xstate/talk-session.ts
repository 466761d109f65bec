import type { AnyActorRef } from "xstate";
import { providedSessionMachine } from "../core.js";
import type { sessionMachine } from "../machines.js";
import { controllerIn, knownController, optionReaders } from "./controllers.js";
import type { ActorOptions, ReadOptions } from "./invoked-controller.js";

type SessionLogic = typeof sessionMachine;

/**
 * Returns the session machine with its real actors, for your own actor system. A machine invokes or spawns it, and
 * `createActor` creates it alone. The session opens when the actor starts and closes when it stops.
 *
 * `read` returns everything that must not be in the input or in an event: tokens, signatures, `syncUser`, `sdk` and
 * handlers. It is called when the session opens, when it is configured and on a retry, with the app and the user. No
 * snapshot and no inspection event contains its result.
 *
 * A persisted snapshot restores the app, the user and the limits. The session opens again; a restored or restarted
 * actor is never `alive` before that.
 *
 * @param read a function of `{ appId, userId }` that returns options of `<Session>`.
 * @example
 * ```ts
 * const app = appMachine.provide({
 *   actors: {
 *     session: talkSessionWith(({ userId }) => ({ tokenFetcher: () => fetchToken(userId), onError: report })),
 *   },
 * });
 * ```
 */
export const talkSessionWith = (read: ReadOptions): SessionLogic =>
  withOptions(providedSessionMachine(), read);

/**
 * The session machine with its real actors, for apps whose sessions need no credentials and no handlers:
 * see {@link talkSessionWith}.
 *
 * @example
 * ```ts
 * const app = setup({ actors: { session: talkSession } }).createMachine({
 *   invoke: { id: "session", src: "session", input: { appId: "…", userId: "alice" } },
 * });
 * ```
 */
export const talkSession: SessionLogic = /* @__PURE__ */ talkSessionWith((): ActorOptions => ({}));

function withOptions(machine: SessionLogic, read: ReadOptions): SessionLogic {
  /** Marks an actor of this logic, so that it gets a controller when it starts. */
  const register = (self: AnyActorRef) => void optionReaders.set(self, read);
  const logic: Partial<SessionLogic> = {
    getInitialSnapshot(scope, input) {
      register(scope.self);
      return machine.getInitialSnapshot(scope, input);
    },
    restoreSnapshot(snapshot, scope) {
      register(scope.self);
      return machine.restoreSnapshot(snapshot, scope);
    },
    /** Starts no restored actors: a restored state is left at once. XState passes the scope here too. */
    start: (_, scope?: { readonly self: object }) => scope && controllerIn(scope.self)?.begin(),
    transition(snapshot, event, scope) {
      try {
        const events = knownController(scope.self)?.translate(event) ?? [event];
        return events.reduce((current, one) => machine.transition(current, one, scope), snapshot);
      } catch (mistake) {
        // XState stops no children of an actor that fails. The chat UIs end first, when the failure is published.
        const children = Object.values(snapshot.children);
        queueMicrotask(() => children.forEach((child) => child && scope.stopChild(child)));
        throw mistake;
      }
    },
    provide: (implementations) => withOptions(machine.provide(implementations), read),
  };
  // The same machine but for these methods.
  return Object.assign(Object.create(machine), logic) as SessionLogic;
}
