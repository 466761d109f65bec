import type Talk from "talkjs";
import {
  useSession,
  useSessionEvent,
  useSessionState,
  useUnreads,
  type SessionError,
  type SessionErrorCode,
  type SessionStatus,
} from "../../src/index.js";

// Type tests of the hooks. The compiler checks this file; it never runs.

export function Sessions(): Talk.Session | undefined {
  return useSession();
}

export function Unreads(): Talk.UnreadConversation[] | undefined {
  return useUnreads();
}

export function State() {
  const state = useSessionState();
  // @ts-expect-error -- only `alive` has a session
  void state.session;
  // @ts-expect-error -- a status that does not exist
  if (state.status === "loading") return null;
  switch (state.status) {
    case "idle":
      return state.waitingFor satisfies "user" | "credentials" | undefined;
    case "alive":
      return state.session satisfies Talk.Session;
    case "failed":
      return [state.error satisfies SessionError, state.retry satisfies () => void];
    case "destroyed":
      return [state.error?.code satisfies SessionErrorCode | undefined, state.retry?.()];
    case "destroying":
      // @ts-expect-error -- `destroying` has no session
      void state.session;
      return null;
    default:
      return state.status satisfies "initializing" | "syncingUser";
  }
}

export const everyStatus: Record<SessionStatus, true> = {
  idle: true,
  initializing: true,
  syncingUser: true,
  alive: true,
  destroying: true,
  destroyed: true,
  failed: true,
};

export function Events() {
  useSessionEvent("onMessage", (message) => message.body.trim());
  useSessionEvent("onUnreadsChange", (unreads) => unreads.length);
  useSessionEvent("onStatusChange", (status) => status satisfies SessionStatus);
  useSessionEvent("onError", (error) => error.code satisfies SessionErrorCode);
  // @ts-expect-error -- a message has no subject
  useSessionEvent("onMessage", (message) => void message.subject);
  // @ts-expect-error -- an event that TalkJS does not have
  useSessionEvent("onMesage", () => undefined);
  // @ts-expect-error -- a handler is a function
  useSessionEvent("onMessage", undefined);
  return null;
}
