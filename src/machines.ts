export { createActor } from "xstate";
export { chatViewMachine } from "./chat-view-machine.js";
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
} from "../machines/chat-view.types.js";
export type { SessionErrorCode, SessionFailure } from "../machines/failure.js";
export { applyChange } from "../machines/session.context.js";
export { sessionMachine } from "../machines/session.machine.js";
export { statusOf } from "../machines/session.status.js";
export type {
  HoldingEvent,
  HoldSessionInput,
  UpdateUserInput,
} from "../machines/session.actors.js";
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
  SessionConfigChange,
  ConfiguredUser,
} from "../machines/session.types.js";
