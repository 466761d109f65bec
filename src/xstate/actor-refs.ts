import type * as Talk from "talkjs/all.js";
import type { ActorRefFrom } from "xstate";
import { hostOf, internalsOf, type SessionController, type SessionHost } from "../core.js";
import {
  statusOf,
  type chatViewMachine,
  type SessionEvent,
  type sessionMachine,
} from "../machines.js";

/** The actor of a session: its snapshots are those of `sessionMachine`. */
export type SessionActorRef = ActorRefFrom<typeof sessionMachine>;

/** The actor of a chat UI: its snapshots are those of `chatViewMachine`. */
export type ChatViewActorRef = ActorRefFrom<typeof chatViewMachine>;

const refs = new WeakMap<SessionController, SessionActorRef>();

/**
 * Returns the actor behind a controller. Send it only `retry`, which also calls `syncUser` again: the controller sends
 * the other events.
 *
 * @throws for a controller that another version of this library created.
 * @example
 * ```ts
 * const controller = createSessionController({ appId: "…", userId: "alice" });
 * const isPending = actorRefOf(controller).getSnapshot().hasTag("pending");
 * ```
 */
export function actorRefOf(controller: SessionController): SessionActorRef {
  const actor = internalsOf(controller)?.actor;
  if (!actor)
    throw new Error(
      "[talkjs-session] actorRefOf() got something that is not a session controller.",
    );
  const send = (event: SessionEvent) =>
    event.type === "retry" ? controller.retry() : actor.send(event);
  // An actor in all but its `send`.
  const ref =
    refs.get(controller) ?? (Object.create(actor, { send: { value: send } }) as SessionActorRef);
  refs.set(controller, ref);
  return ref;
}

/**
 * Returns the live session of an actor: one behind a controller or a `<Session>`, or one of your own system.
 * Returns undefined in every status but `alive`, and for a stopped actor.
 *
 * @example
 * ```ts
 * sessionOf(actorRef)?.setDesktopNotificationEnabled(true);
 * ```
 */
export function sessionOf(actorRef: SessionActorRef): Talk.Session | undefined {
  const { status, value } = actorRef.getSnapshot();
  if (status !== "active" || statusOf(value) !== "alive") return undefined;
  // Only this library binds hosts to actors of the session machine. `actorRefOf` returns an object around the actor.
  const host = (hostOf(actorRef) ?? hostOf(Object(Object.getPrototypeOf(actorRef)) as object)) as
    SessionHost | undefined;
  const shared = host?.lease.getSnapshot()?.shared;
  // The port declares only the members that are used, but the object is a complete Talk.Session.
  return shared?.isAlive() ? (shared.session as Talk.Session) : undefined;
}
