import type { ReactNode } from "react";
import { useSession, useSessionState } from "../../src/index.js";
import { Failure } from "./failure.js";
import { Lifeline } from "./lifeline.js";
import { nameOf } from "./people.js";
import { UnreadsBadge } from "./unreads-badge.js";
import { sentenceFor } from "./words.js";

interface SessionCardProps {
  /** The name of the card. Use it when a page has several. */
  label?: string | undefined;
  children?: ReactNode;
}

/** Shows what the hooks return for the session. */
export function SessionCard({ label = "Session", children }: SessionCardProps) {
  const state = useSessionState();
  const session = useSession();
  return (
    <section className="card" aria-label={label} data-status={state.status}>
      <header>
        <h2>{label}</h2>
        <span className="who">{session ? nameOf(session.me.id) : "no session"}</span>
        <UnreadsBadge />
      </header>
      <p className="status" role="status">
        <strong>{state.status}</strong> <span>{sentenceFor(state)}</span>
      </p>
      <Lifeline status={state.status} />
      <Failure state={state} />
      {children}
    </section>
  );
}
