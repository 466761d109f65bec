import "./chat.css";
import type { ReactNode } from "react";
import { Session } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { nameOf } from "./people.js";
import { UnreadsBadge } from "./unreads-badge.js";

interface PersonChatProps {
  readonly simulator: TalkSimulator;
  readonly userId?: string | undefined;
  readonly children: ReactNode;
}

/** One person's section of the page: a `<Session>` with the unread count and chat UIs. */
export function PersonChat({ simulator, userId = "alice", children }: PersonChatProps) {
  const name = nameOf(userId);
  return (
    <Session sdk={simulator.load} appId="app" userId={userId}>
      <section className="person" aria-label={name}>
        <header>
          <h2>{name}</h2>
          <UnreadsBadge />
        </header>
        {children}
      </section>
    </Session>
  );
}
