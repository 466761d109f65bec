export type { SessionErrorCode, SessionFailure } from "./failure.js";
export { sessionMachine } from "./session.machine.js";
export type {
  HoldSessionInput,
  LeaveSessionInput,
  Notifications,
  NotificationsConfigured,
} from "./session.actors.js";
export type {
  KnownUser,
  Loading,
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
