import type * as Talk from "talkjs/all.js";

/** The codes of {@link TalkError}, as in `Talk.ErrorCode`. */
export const ErrorCode = {
  NOTIFICATIONS_PERMISSION_DENIED: 0,
  NOTIFICATIONS_NOT_SUPPORTED: 1,
  ARGUMENT_INVALID: 2,
} as const;

/** The error that TalkJS throws or rejects with, as in `Talk.Error`. */
export class TalkError extends Error implements Talk.TalkError {
  override readonly name = "TalkError";

  constructor(
    readonly code: Talk.ErrorCode,
    message: string,
  ) {
    super(`[TalkJS simulator] ${message}`);
  }
}

/** Creates the error for a wrong call of the SDK. */
export function invalid(message: string): TalkError {
  return new TalkError(ErrorCode.ARGUMENT_INVALID, message);
}
