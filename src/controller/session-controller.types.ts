import type * as Talk from "talkjs/all.js";
import type { Readable, Subscription } from "../lib/store.js";
import type { SessionEventName, SessionHandler, SessionOptions } from "./options.js";
import type { SessionState } from "./state.js";

/**
 * One TalkJS session without React. `<Session>` is a thin shell around it.
 *
 * It does nothing before `start`. After `stop` it leaves nothing open, and you can start it again.
 */
export interface SessionController extends Readable<SessionState> {
  /** Requests the session. Several holders can start one controller; each counts once. */
  start(holder?: object): void;
  /** Ends the request of this holder. Resolves when the lease is released (the session is closed unless another holder or `lingerMs` keeps it), or when the session is requested again. */
  stop(holder?: object): Promise<void>;
  /** Replaces all options. Unchanged options cost nothing. */
  configure(next: SessionOptions): void;
  /** Tries again now, in `failed` or after a loss. In other states it does nothing. */
  retry(): void;
  /** Handles an event of the current session, and of later ones. */
  on<Name extends SessionEventName>(name: Name, handler: SessionHandler<Name>): Subscription;
  /**
   * Resolves with the session once it is alive, and waits while the controller is idle. Rejects with a
   * `SessionError` when the session fails or is lost. Rejects with the signal's reason on abort.
   */
  whenAlive(options?: { readonly signal?: AbortSignal | undefined }): Promise<Talk.Session>;
  /** The current user's unread conversations; undefined without a session, or before the first event. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
}
