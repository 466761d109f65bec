export { chatViewMachine } from "./chat-view.machine.js";
export type {
  ChatViewIdentity,
  ChatViewCommand,
  ChatViewContext,
  ChatViewEvent,
  ChatViewActorEvent,
  ChatViewInput,
  ChatViewStatus,
  ChatViewConfig,
  SettingsChanged,
} from "./chat-view.types.js";
export type { SessionErrorCode, SessionFailure } from "./failure.js";
export { statusOf } from "./session.status.js";
export { sessionMachine } from "./session.machine.js";
export type { HoldingEvent, HoldSessionInput, UpdateUserInput } from "./session.actors.js";
export type {
  KnownUser,
  Loading,
  MismatchedUser,
  SessionAuthentication,
  SessionIdentity,
  SessionCommand,
  SessionContext,
  SessionEvent,
  SessionActorEvent,
  SessionInput,
  SessionReport,
  SessionStatus,
  SessionConfig,
  ConfiguredUser,
} from "./session.types.js";
