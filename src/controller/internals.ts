import type { NotificationOptions } from "../sdk/notification-switch.js";
import type { Readable } from "../lib/store.js";
import type { SessionController } from "./session-controller.types.js";
import type { Inspect } from "./inspection.js";
import type { SessionHandlers, SessionOptions } from "./options.js";
import type { Report } from "./error-reporter.js";

/** What the rest of this library may ask of a controller, beside what it offers to all. */
interface Internals {
  /** For what belongs to a session, such as its chat UIs, where nobody nearer listens. */
  readonly report: Report;
  /** The newest options that were configured. */
  readonly options: () => SessionOptions;
  /** The user whose session is held, by the id that it was asked for with; `session.me` may spell it another way. */
  readonly userId: () => string | undefined;
  /**
   * Says that `stop` of this holder is about to follow, and tells nobody: another user's session
   * that opens before then waits for this one to close.
   */
  readonly leave: (holder: object) => void;
  /** Takes the newest handlers of a holder, until that holder stops. */
  readonly handle: (holder: object, handlers: SessionHandlers) => void;
  /** Who is told what happens, unless somebody nearer is. */
  readonly inspect: Readable<Inspect | undefined>;
  /** Whether desktop notifications were switched on or off in the live session, by anybody. */
  readonly notifications: Readable<boolean | undefined>;
  /** Switches them in the live session. Reports a refusal; tells whether it was done. */
  readonly switchNotifications: (
    enabled: boolean,
    options: NotificationOptions,
  ) => Promise<boolean>;
}

/** On the controller itself: another copy of this library may have made it. */
const INTERNALS = Symbol.for("talkjs-session.internals@1");

export const shareInternals = (controller: SessionController, shared: Internals): boolean =>
  Reflect.set(controller, INTERNALS, shared);

export const internalsOf = (controller: SessionController | undefined): Internals | undefined =>
  // What a copy of this library put there, or nothing.
  controller && (Reflect.get(controller, INTERNALS) as Internals | undefined);
