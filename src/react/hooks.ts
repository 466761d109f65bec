import { useContext, useEffect } from "react";
import type * as Talk from "talkjs/all.js";
import type { SessionController, SessionEventName, SessionHandler, SessionState } from "../core.js";
import { SessionContext, useScope, type SessionScope } from "./context.js";
import { visibleState } from "./visible-state.js";
import { useLatest } from "./use-latest.js";
import { useReadable } from "./use-readable.js";

/**
 * Returns the live session. Returns undefined without a live session and outside a `<Session>`.
 *
 * The component renders again when the session opens or ends. In code that runs later, e.g. in a
 * timer, check `session.isAlive` first: a dead session throws.
 *
 * @example
 * ```tsx
 * const session = useSession();
 * useEffect(() => {
 *   const subscription = session?.onMessage(play);
 *   return () => subscription?.unsubscribe();
 * }, [session]);
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/useSession/
 */
export function useSession(): Talk.Session | undefined {
  const scope = useContext(SessionContext);
  return useReadable(scope?.controller, (state) => scope && state && liveSession(state, scope));
}

function liveSession(state: SessionState, scope: SessionScope): Talk.Session | undefined {
  const shown = visibleState(state, scope);
  return shown.status === "alive" ? shown.session : undefined;
}

/**
 * Returns the current user's unread conversations. Returns undefined without a session, before the first
 * event, and outside a `<Session>`. It never returns another user's conversations.
 *
 * @example
 * ```tsx
 * const count = useUnreads()?.length ?? 0;
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/useUnreads/
 */
export function useUnreads(): Talk.UnreadConversation[] | undefined {
  const session = useSession();
  const scope = useContext(SessionContext);
  return useReadable(scope?.controller.unreads, (unreads) => session && unreads);
}

/**
 * Returns the state of the session: a union discriminated by `status`. It has `session` only in `alive`.
 * It has `error` and `retry` in `failed`, and in `destroyed` after other code destroyed the session.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * const state = useSessionState();
 * if (state.status === "failed") return <button onClick={state.retry}>{state.error.message}</button>;
 * ```
 */
export function useSessionState(): SessionState {
  const scope = useScope("useSessionState");
  return useReadable(scope.controller, (state) => visibleState(state, scope));
}

/**
 * The controller of the nearest `<Session>`; one that was passed as `controller` is returned as it is.
 * It lets an event handler wait for the session. It stays the same for as long as the `<Session>` is
 * mounted, and never causes a render.
 *
 * `<Session>` calls `start`, `stop` and `configure` of its own controller: change its props instead.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * const controller = useSessionController();
 * const greet = async () => {
 *   const session = await controller.whenAlive({ signal: AbortSignal.timeout(10_000) });
 *   session.conversation(orderId).send("Hello");
 * };
 * ```
 */
export function useSessionController(): SessionController {
  return useScope("useSessionController").controller;
}

/**
 * Handles an event of the session while the component is mounted. The newest handler is called, so you
 * need no `useCallback`.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * useSessionEvent("onMessage", (message) => !message.isByMe && chime.play());
 * ```
 */
export function useSessionEvent<Name extends SessionEventName>(
  name: Name,
  handler: SessionHandler<Name>,
): void {
  const { controller } = useScope("useSessionEvent");
  const latest = useLatest(handler);
  useEffect(() => {
    const { unsubscribe } = controller.on(name, latest);
    return unsubscribe;
  }, [controller, name, latest]);
}
