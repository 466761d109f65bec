export { chatViewMachine } from "./chat-view.machine.js";
export type {
  ChatViewClaim,
  ChatViewCommand,
  ChatViewContext,
  ChatViewEvent,
  ChatViewFact,
  ChatViewInput,
  ChatViewStatus,
  ChatViewWish,
  SettingsChanged,
} from "./chat-view.types.js";
export type { SessionErrorCode, SessionFailure } from "./failure.js";
export { statusOf } from "./session.status.js";
export { sessionMachine } from "./session.machine.js";
export type { HoldingEvent, HoldSessionInput, UpdateUserInput } from "./session.actors.js";
export type {
  KnownUser,
  Loading,
  SessionAuthentication,
  SessionClaim,
  SessionCommand,
  SessionContext,
  SessionEvent,
  SessionFact,
  SessionInput,
  SessionReport,
  SessionStatus,
  SessionWish,
  WantedUser,
} from "./session.types.js";
