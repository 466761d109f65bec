"use client";

export { Session } from "./react/session.js";
export { useSession, useSessionEvent, useSessionState, useUnreads } from "./react/hooks.js";
export { preloadTalk, SessionError } from "./core.js";
export type { SessionProps } from "./react/session.js";
export type { SessionRef } from "./react/use-session-ref.js";
export type {
  LoadingOptions,
  MaybeUser,
  ScriptOptions,
  SdkOption,
  SessionController,
  SessionErrorCode,
  SessionEventName,
  SessionHandler,
  SessionHandlers,
  SessionOptions,
  SessionSettings,
  SessionState,
  SessionStatus,
  SessionUser,
  TalkSdk,
  UserId,
} from "./core.js";
