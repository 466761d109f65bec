import type { HTMLAttributes, ReactNode } from "react";
import { internalsOf, type SessionError } from "../core.js";
import { useScope, type FailedView } from "./context.js";
import { useSessionState } from "./hooks.js";
import { useReadable } from "./use-readable.js";

/** Props of `<SessionPending>`: its children, and attributes of the element around them. */
export type SessionPendingProps = HTMLAttributes<HTMLDivElement>;

/**
 * Shows its children while a session is requested and not open yet: on a server, while TalkJS loads,
 * while the user is resolved, while credentials are pending. Shows nothing once the session is alive or
 * has failed, or when signed out. A `<div role="status">` surrounds them.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * <Session appId="…" userId={user?.id ?? null}>
 *   <SessionPending>Connecting…</SessionPending>
 *   <Inbox />
 * </Session>
 * ```
 */
export function SessionPending({ children = "Loading chat…", ...attributes }: SessionPendingProps) {
  const isPending = usePending();
  if (!isPending) return null;
  return (
    <div role="status" {...attributes}>
      {children}
    </div>
  );
}

/**
 * Whether the machine has the tag "pending". In the render in which `<Session>` gets another identity, only the props show
 * that a session follows. The next status causes another render.
 */
function usePending(): boolean {
  useSessionState();
  const { controller, userId, isCurrent } = useScope("SessionPending");
  return useReadable(internalsOf(controller)?.pending, (tagged = false) =>
    isCurrent() ? tagged : userId !== "",
  );
}

/** Props of `<SessionFailed>`: its children, and attributes of the element around them. */
export interface SessionFailedProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** Elements, or a render function: `(error, retry) => node`. @default a sentence and a button */
  children?: ReactNode | ((error: SessionError, retry: () => void) => ReactNode);
}

/**
 * Shows its children after the session failed or other code destroyed it, until another session opens,
 * and while a chat UI of the same `<Session>` is failed. A `<div role="alert">` surrounds them.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * <SessionFailed>
 *   {(error, retry) => <button onClick={retry}>Chat is off ({error.code}). Try again</button>}
 * </SessionFailed>
 * ```
 */
export function SessionFailed({ children = fallback, ...attributes }: SessionFailedProps) {
  const failure = useFailure();
  if (!failure) return null;
  return (
    <div role="alert" {...attributes}>
      {typeof children === "function" ? children(failure.error, failure.retry) : children}
    </div>
  );
}

/** The session's failure comes first: its chat UIs cannot be shown without it. */
function useFailure(): Pick<FailedView, "error" | "retry"> | undefined {
  const { failedViews, isCurrent } = useScope("SessionFailed");
  const state = useSessionState();
  const failedView = useReadable(failedViews, ([first]) => first);
  if ("error" in state && state.error) return state;
  return isCurrent() ? failedView : undefined;
}

/** A text for users of the app. The error's message is for developers. */
const fallback = (_: SessionError, retry: () => void) => (
  <>
    Chat is not available.{" "}
    <button type="button" onClick={retry}>
      Try again
    </button>
  </>
);
