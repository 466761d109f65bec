import type { ReactNode } from "react";
import { Session, type SessionProps } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { SessionCard } from "./session-card.js";
import { SessionCounts } from "./session-counts.js";
import { StatusLog } from "./status-log.js";
import { useStatusLog } from "./use-status-log.js";

type WithUserId = Extract<SessionProps, { userId: unknown }>;
type Options = Pick<WithUserId, "lingerMs" | "loading" | "sdk" | "syncUser" | "token">;

interface WatchedSessionProps extends Partial<Options> {
  readonly simulator: TalkSimulator;
  readonly userId?: string | null;
  readonly label?: string;
  readonly mount?: number;
  /** The buttons of the story. */
  readonly children?: ReactNode;
}

/** A `<Session>` with a card, counts and a log of transitions. */
export function WatchedSession({
  simulator,
  userId = "alice",
  label,
  mount = 1,
  sdk = simulator.load,
  children,
  ...options
}: WatchedSessionProps) {
  const log = useStatusLog();
  return (
    <Session
      {...options}
      sdk={sdk}
      appId="app"
      userId={userId}
      onStatusChange={(status) => log.note(status, mount)}
      onError={noted}
    >
      <SessionCard label={label}>
        <SessionCounts simulator={simulator} />
        {children}
      </SessionCard>
      <StatusLog entries={log.entries} {...(label && { of: label })} />
    </Session>
  );
}

/** No handling is needed: the card shows the error. */
const noted = () => undefined;
