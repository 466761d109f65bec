import type { SessionError } from "../errors/session-error.js";
import type { ChatViewContext, ChatViewEvent, SessionContext, SessionEvent } from "../machines.js";
import type { Lease } from "../sdk/pool.js";
import { createStore, type Readable, type Store, type Subscription } from "../lib/store.js";
import type { SessionController } from "./session-controller.types.js";
import type { InspectionMessage } from "./inspection.js";
import type { SessionOptions } from "./options.js";

/** As much of an XState actor as can be looked at from outside. Structural: xstate's types stay out of the declarations. */
export interface RegisteredActorRef<Context, Event> {
  /** What a person calls it. It changes with the user, or with the conversation. */
  readonly id: string;
  readonly sessionId: string;
  getSnapshot(): {
    readonly value: string | object;
    readonly context: Context;
    can(event: Event): boolean;
  };
  send(event: Event): void;
  subscribe(listener: () => void): Subscription;
  readonly system: { inspect(tell: (message: InspectionMessage) => void): Subscription };
}

interface Registered {
  /** Its last error, whether it changed the state or not. Told at once, also while React cleans up. */
  readonly errors: Readable<SessionError | undefined>;
}

/** A session that somebody holds. */
export interface RegisteredSession extends Registered {
  readonly kind: "session";
  readonly actor: RegisteredActorRef<SessionContext, SessionEvent>;
  readonly controller: SessionController;
  /** The newest, secrets included: to be changed and given to `controller.configure`, not to be shown. */
  readonly options: () => SessionOptions;
  readonly lease: Readable<Lease | undefined>;
}

/** A chat UI that has a place in the page. */
export interface RegisteredChatView extends Registered {
  readonly kind: "chatView";
  readonly actor: RegisteredActorRef<ChatViewContext, ChatViewEvent>;
  /** Whose chat UI it is: the `controller` of a {@link RegisteredSession}. */
  readonly session: () => SessionController | undefined;
}

export type RegisteredActor = RegisteredSession | RegisteredChatView;

type RegisteredActors = Store<readonly RegisteredActor[]>;

const ACTORS = Symbol.for("talkjs-session.actors@1");

/** In production no script of the page finds them: they are here, for devtools that are built with this copy. */
const own: { [ACTORS]?: RegisteredActors } = {};

/** While an app is written they are on `globalThis`, and plain: another copy of this library may have made any of them. */
const page = (): typeof own =>
  process.env.NODE_ENV === "production"
    ? own
    : // A symbol that only copies of this library know; all of them keep this shape while it is @1.
      (globalThis as typeof own);

/** All actors of the page that somebody holds, for those who look at them from outside. */
export const registeredActors = (): RegisteredActors =>
  (page()[ACTORS] ??= createStore<readonly RegisteredActor[]>([]));

/** Shows an actor among them from its start until it is over. A microtask later: React may be cleaning up, where no state may be set. */
export function registerWhileActive(registered: RegisteredActor): void {
  const refresh = () => {
    const { context, value } = registered.actor.getSnapshot();
    const isHeld = context.started || (value !== "idle" && value !== "destroyed");
    const all = registeredActors();
    const shown = all.getSnapshot();
    if (isHeld === shown.includes(registered)) return;
    all.set(isHeld ? [...shown, registered] : shown.filter((one) => one !== registered));
  };
  registered.actor.subscribe(() => queueMicrotask(refresh));
}
