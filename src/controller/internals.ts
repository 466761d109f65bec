import type { SessionActor } from "../actors/create-session-actor.js";
import type { Readable } from "../lib/store.js";
import type { Lease } from "../sdk/pool.js";
import type { SessionController } from "./session-controller.types.js";
import type { Inspect } from "./inspection.js";
import type { SessionHandlers, SessionOptions } from "./options.js";
import type { Report } from "./error-reporter.js";

/** The private part of a controller, for the rest of this library. */
export interface Internals {
  readonly actor: SessionActor;
  /** The snapshot of the actor before it started, which a server renders. */
  readonly firstSnapshot: ReturnType<SessionActor["getSnapshot"]>;
  /** Whether a session is on its way: the tag of the machine. */
  readonly pending: Readable<boolean>;
  /** Reports an error of a part of the session, e.g. of a chat UI without its own `onError`. */
  readonly report: Report;
  /**
   * Returns a function that reports errors of a part of the current session. After another user signed
   * in, they still go to the handler that came with the session's user.
   */
  readonly reporter: () => Report;
  /** Returns the newest options. */
  readonly options: () => SessionOptions;
  /**
   * Announces that `stop` of this holder follows, without an event: another user's session that opens
   * before then waits until this one closes.
   */
  readonly leave: (holder: object) => void;
  /** Sets the newest handlers of a holder, until that holder stops. */
  readonly handle: (holder: object, handlers: SessionHandlers) => void;
  /** The inspector of the session. A chat UI's own inspector replaces it for that chat UI. */
  readonly inspect: Readable<Inspect | undefined>;
  /** The last setting of desktop notifications in the live session. */
  readonly notifications: Readable<boolean | undefined>;
  /** Returns the lease of the live session. */
  readonly lease: () => Lease | undefined;
}

/** Stored on the controller, because another copy of this library can create it. */
const INTERNALS = Symbol.for("talkjs-session.internals@1");

export const shareInternals = (controller: SessionController, shared: Internals): boolean =>
  Reflect.set(controller, INTERNALS, shared);

export const internalsOf = (controller: SessionController | undefined): Internals | undefined =>
  // A copy of this library has set it, or nobody has.
  controller && (Reflect.get(controller, INTERNALS) as Internals | undefined);
