import type { SessionError } from "../errors/session-error.js";
import type {
  ChatViewContext,
  ChatViewEvent,
  SessionConfig,
  SessionContext,
  SessionEvent,
} from "../machines.js";
import type { Lease } from "../sdk/pool.js";
import { canReadEnv } from "../lib/can-read-env.js";
import { createStore, type Readable, type Store, type Subscription } from "../lib/store.js";
import type { SessionController } from "./session-controller.types.js";
import type { InspectionMessage } from "./inspection.js";
import type { SessionOptions } from "./options.js";

/** The part of an XState actor that tools read. Structural, so that xstate's types stay out of the declarations. */
export interface RegisteredActorRef<Context, Event> {
  /** A label for people. It changes with the user, or with the conversation. */
  readonly id: string;
  readonly sessionId: string;
  getSnapshot(): {
    readonly value: string | object;
    readonly context: Context;
    can(event: Event): boolean;
  };
  send(event: Event): void;
  subscribe(listener: () => void): Subscription;
  readonly system: { inspect(listener: (message: InspectionMessage) => void): Subscription };
}

interface Registered {
  /** The last error, whether it changed the state or not. Set synchronously, also while React cleans up. */
  readonly errors: Readable<SessionError | undefined>;
}

/** A session with a holder. */
export interface RegisteredSession extends Registered {
  readonly kind: "session";
  readonly actor: RegisteredActorRef<SessionContext, SessionEvent>;
  readonly controller: SessionController;
  /** Returns the newest options, secrets included. Change them and pass them to `controller.configure`; never show them. */
  readonly options: () => SessionOptions;
  readonly lease: Readable<Lease | undefined>;
}

/** A chat UI that is mounted on the page. */
export interface RegisteredChatView extends Registered {
  readonly kind: "chatView";
  readonly actor: RegisteredActorRef<ChatViewContext, ChatViewEvent>;
  /** Returns the `controller` of the {@link RegisteredSession} that it belongs to. */
  readonly session: () => SessionController | undefined;
}

export type RegisteredActor = RegisteredSession | RegisteredChatView;

/** Returns the label of a session in inspectors. It contains the user's id and no other personal data. */
export function actorLabel({ appId, user }: SessionConfig): string {
  const whose = user.type === "absent" ? "signed out" : `user ${user.id ?? "not known yet"}`;
  return `session of app ${appId}, ${whose}`;
}

type RegisteredActors = Store<readonly RegisteredActor[]>;

const ACTORS = Symbol.for("talkjs-session.actors@1");

/** In production the registry is a module variable, so that other scripts of the page cannot read it. */
const own: { [ACTORS]?: RegisteredActors } = {};

/** In development the registry is on `globalThis` and holds plain objects, because several copies of this library share it. */
const page = (): typeof own =>
  !canReadEnv || process.env.NODE_ENV === "production"
    ? own
    : // Only copies of this library use this symbol, and version @1 always has this shape.
      (globalThis as typeof own);

/** Returns all actors of the page that have a holder, for the devtools. */
export const registeredActors = (): RegisteredActors =>
  (page()[ACTORS] ??= createStore<readonly RegisteredActor[]>([]));

/** Registers an actor while it is active. It does so one microtask late, because React forbids state updates during cleanup. */
export function registerWhileActive(registered: RegisteredActor): void {
  const all = registeredActors();
  let isListed = false;
  const refresh = () => {
    if (isHeld(registered) === isListed) return;
    isListed = !isListed;
    const others = all.getSnapshot().filter((one) => one !== registered);
    all.set(isListed ? [...others, registered] : others);
  };
  registered.actor.subscribe(() => {
    if (isHeld(registered) !== isListed) queueMicrotask(refresh);
  });
}

function isHeld({ actor }: RegisteredActor): boolean {
  const { context, value } = actor.getSnapshot();
  const status = typeof value === "string" ? value : Object.keys(value)[0];
  return context.started || (status !== "idle" && status !== "destroyed");
}
