import type { HTMLAttributes, ReactNode } from "react";
import type { SessionError } from "../core.js";
import { useScope } from "./context.js";
import { useSessionState } from "./hooks.js";
import { isPending } from "./visible-state.js";

/** Props of `<SessionPending>`: what is shown, and attributes of the element around it. */
export type SessionPendingProps = HTMLAttributes<HTMLDivElement>;

/**
 * Shows its children while a session is wanted and not there yet: on a server, while TalkJS loads,
 * while the user is being settled, while credentials are on their way. Nothing once the session is
 * alive, has failed, or nobody is signed in. A `<div role="status">` stands around them.
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
  const state = useSessionState();
  const { userId } = useScope("SessionPending");
  if (!isPending(state, userId)) return null;
  return (
    <div role="status" {...attributes}>
      {children}
    </div>
  );
}

/** Props of `<SessionFailed>`: what is shown, and attributes of the element around it. */
export interface SessionFailedProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** Elements, or a function of the error and of how to try again. @default a sentence and a button */
  children?: ReactNode | ((error: SessionError, retry: () => void) => ReactNode);
}

/**
 * Shows its children when the session failed, or was destroyed by other code, until there is
 * another. A `<div role="alert">` stands around them.
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
  const state = useSessionState();
  if (!("error" in state) || !state.error) return null;
  return (
    <div role="alert" {...attributes}>
      {typeof children === "function" ? children(state.error, state.retry) : children}
    </div>
  );
}

/** For people, who have no use for a developer's message. */
const fallback = (_: SessionError, retry: () => void) => (
  <>
    Chat is not available.{" "}
    <button type="button" onClick={retry}>
      Try again
    </button>
  </>
);
