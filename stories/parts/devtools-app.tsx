import type { ReactNode } from "react";
import { SessionDevtools, type SessionDevtoolsProps } from "../../src/devtools.js";
import { Chatbox, Inbox, Session } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { nameOf } from "./people.js";

interface DevtoolsAppProps extends SessionDevtoolsProps {
  readonly simulator: TalkSimulator;
  readonly children?: ReactNode;
}

/** An app with an inbox and the devtools. */
export function DevtoolsApp({ simulator, children, ...devtools }: DevtoolsAppProps) {
  return (
    <div className="chats single">
      <WithSession simulator={simulator} userId="alice">
        <Inbox className="chat-box" style={{ height: 320 }} />
      </WithSession>
      {children}
      <SessionDevtools initialIsOpen {...devtools} />
    </div>
  );
}

interface WithSessionProps {
  readonly simulator: TalkSimulator;
  readonly userId: string;
  readonly label?: string;
  readonly children?: ReactNode;
}

export const WithSession = ({
  simulator,
  userId,
  label = nameOf(userId),
  children,
}: WithSessionProps) => (
  <section className="card" aria-label={label}>
    <h2>{label}</h2>
    <Session sdk={simulator.load} appId="app" userId={userId} onError={noted}>
      {children}
    </Session>
  </section>
);

export const ChatWith = ({ conversationId }: { conversationId: string }) => (
  <Chatbox conversationId={conversationId} className="chat-box" style={{ height: 240 }} />
);

/** No handling is needed: the devtools show the error. */
const noted = () => undefined;
