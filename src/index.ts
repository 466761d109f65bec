"use client";

export { Session } from "./react/session.js";
export { SessionFailed, SessionPending } from "./react/session-status.js";
export { Chatbox, Inbox, Popup } from "./react/chat-views.js";
export { HtmlPanel } from "./react/html-panel.js";
export { useDesktopNotifications } from "./react/use-desktop-notifications.js";
export { useChatView } from "./react/use-chat-view.js";
export {
  useSession,
  useSessionController,
  useSessionEvent,
  useSessionState,
  useUnreads,
} from "./react/hooks.js";
export { preloadTalk, SessionError } from "./core.js";
export type { ChatboxProps, InboxProps, PopupProps } from "./react/chat-views.js";
export type { HtmlPanelProps } from "./react/html-panel.js";
export type { SessionFailedProps, SessionPendingProps } from "./react/session-status.js";
export type { BrowserPermission } from "./react/permission.js";
export type {
  DesktopNotificationOptions,
  DesktopNotifications,
} from "./react/use-desktop-notifications.js";
export type { ViewHandlers, ViewRef } from "./react/view-props.js";
export type { ChatViewState } from "./views/state.js";
export type { SessionProps } from "./react/session.js";
export type { SessionRef } from "./react/use-session-ref.js";
export type {
  Inspect,
  InspectionMessage,
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
