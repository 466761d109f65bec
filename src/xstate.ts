"use client";

/**
 * The machines of this library for apps that use XState: the actors behind `<Session>` and the chat UIs, and a session
 * as an actor of your own system. A separate entry point, so that the types of xstate stay out of the main one.
 *
 * @packageDocumentation
 */
export {
  actorRefOf,
  sessionOf,
  type ChatViewActorRef,
  type SessionActorRef,
} from "./xstate/actor-refs.js";
export { controllerOf } from "./xstate/controllers.js";
export { useChatViewActorRef, useSessionActorRef } from "./xstate/hooks.js";
export { talkSession, talkSessionWith } from "./xstate/talk-session.js";
export type { ActorOptions, ReadOptions } from "./xstate/invoked-controller.js";
