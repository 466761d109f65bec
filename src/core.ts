// A private entry point with the code that the public ones share: see "Folders" in ARCHITECTURE.md.
export { canReadEnv } from "./lib/can-read-env.js";
export type { EventRelay } from "./controller/event-relay.js";
export { createPropWarner } from "./controller/prop-warner.js";
export { providedSessionMachine, type SessionActor } from "./actors/create-session-actor.js";
export type { SessionHost } from "./actors/session-host.js";
export { bindHost, fromHost, hostOf, type FromHost } from "./actors/host-actor.js";
export { throwReporter, toConsole, type Report } from "./controller/error-reporter.js";
export { Controller } from "./controller/controller.js";
export { createSessionController } from "./controller/create-session-controller.js";
export { internalsOf } from "./controller/internals.js";
export { switchNotifications } from "./controller/switch-notifications.js";
export { LiveActor } from "./controller/live-actor.js";
export { registeredActors } from "./controller/actor-registry.js";
export { errorOf, failureOf, SessionError } from "./errors/session-error.js";
export { defined } from "./lib/defined.js";
export { isDeepEqual, isPlain } from "./lib/equal.js";
export { isObject } from "./lib/is-object.js";
export { calmly, onOnline } from "./lib/network.js";
export { once } from "./lib/once.js";
export { tryCall, tryTo } from "./lib/try-call.js";
export { callsOf, participantFields } from "./sdk/builders.js";
export { preloadTalk } from "./sdk/script.js";
export { SCRIPT } from "./sdk/script-tag.js";
export { isLive } from "./sdk/watch-life.js";
export { soon } from "./lib/soon.js";
export { createStore } from "./lib/store.js";
export { storeOf } from "./lib/store-of.js";
export type { Inspect, InspectionMessage } from "./controller/inspection.js";
export type {
  RegisteredActor,
  RegisteredChatView,
  RegisteredSession,
} from "./controller/actor-registry.js";
export type { SessionController } from "./controller/session-controller.types.js";
export type {
  LoadingOptions,
  MaybeUser,
  SessionEventName,
  SessionHandler,
  SessionHandlers,
  SessionOptions,
  SessionSettings,
  SessionUser,
  UserId,
} from "./controller/options.js";
export type { SessionState, SessionStatus } from "./controller/state.js";
export type {
  ChatViewContext,
  ChatViewEvent,
  SessionContext,
  SessionErrorCode,
  SessionEvent,
} from "./machines.js";
export type { SdkSession, TalkSdk } from "./sdk/port.js";
export type { ScriptOptions } from "./sdk/script.js";
export type { SdkOption } from "./sdk/source.js";
export type { Listener, Readable, Store, Subscription } from "./lib/store.js";
