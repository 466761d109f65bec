import type * as Talk from "talkjs/all.js";
import type { SessionErrorCode } from "../machines.js";
import type { Credentials } from "./credentials.js";
import type { TalkSdk } from "./port.js";

/** The data that one holder of a session provides. */
export interface Holder {
  readonly sdk: TalkSdk;
  readonly appId: string;
  readonly userId: string;
  /** Undefined if only the id is known. */
  readonly user: Talk.User | undefined;
  /** Returns the newest credentials: the SDK calls a token fetcher long after the session was opened. */
  credentials(): Credentials;
  /** Called when other code destroyed the session, or when it ended by itself. */
  lost(): void;
  /** Reports an error that the session survives. It takes a code, because another copy of this library has another error class. */
  report(code: SessionErrorCode, cause?: unknown): void;
}
