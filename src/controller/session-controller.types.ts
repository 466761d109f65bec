import type * as Talk from "talkjs/all.js";
import type { Readable, Subscription } from "../lib/store.js";
import type { SessionEventName, SessionHandler, SessionOptions } from "./options.js";
import type { SessionState } from "./state.js";

/**
 * The life of one TalkJS session, without React: what `<Session>` is a thin shell around.
 *
 * Nothing happens before `start`. After `stop` nothing stays open from this controller, and it can
 * be started again.
 */
export interface SessionController extends Readable<SessionState> {
  /** Wants the session from now on. Several holders may start one controller; each counts once. */
  start(holder?: object): void;
  /** This holder wants it no more. Resolves when the session is given back (closed, unless another holds it or `lingerMs` runs), or wanted again. */
  stop(holder?: object): Promise<void>;
  /** Takes a whole new set of options. Unchanged ones cost nothing; what changed decides what happens. */
  configure(next: SessionOptions): void;
  /** From `failed`, and after a loss: tries again, now. Elsewhere it does nothing. */
  retry(): void;
  /** Handles an event of the session, whichever session that is at the time. */
  on<Name extends SessionEventName>(name: Name, handler: SessionHandler<Name>): Subscription;
  /**
   * Resolves with the session as soon as one is alive. Rejects with a `SessionError` when it fails
   * or is lost, and with the signal's reason when that aborts (as the `cause` of an `Error` where it
   * is none itself); waits as long as it is idle.
   */
  whenAlive(options?: { readonly signal?: AbortSignal | undefined }): Promise<Talk.Session>;
  /** The current user's unread conversations; undefined without a session, or before it told any. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
}
