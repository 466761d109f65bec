import "./chat.css";
import { Activity, useState, type ReactNode } from "react";
import type Talk from "talkjs";
import { Chatbox, Session, type ChatboxProps, type ChatViewState } from "../../src/index.js";
import { chatViewMachine } from "../../src/machines.js";
import type { TalkSimulator } from "../../src/testing.js";
import { describer } from "../beside/describe.js";
import { Lifeline } from "./lifeline.js";
import { CHAT_STATIONS } from "./words.js";

type Told = ChatViewState<Talk.Chatbox>;
type Handlers = Pick<ChatboxProps, "onStatusChange" | "onError">;

interface WatchedChatProps {
  readonly simulator: TalkSimulator;
  readonly userId?: string | null;
  readonly isMounted?: boolean;
  readonly isHidden?: boolean;
  /** The buttons of the story. */
  readonly children?: ReactNode;
}

/** A chatbox with a card that shows its status. */
export function WatchedChat({
  simulator,
  userId = "alice",
  isMounted = true,
  isHidden = false,
  children,
}: WatchedChatProps) {
  const [told, setTold] = useState<Told>({ status: "idle" });
  const handlers: Handlers = { onStatusChange: (_, state) => setTold(state), onError: noted };
  return (
    <Session sdk={simulator.load} appId="app" userId={userId}>
      <div className="chats single">
        <ChatCard told={told}>{children}</ChatCard>
        <Activity mode={isHidden ? "hidden" : "visible"}>
          {isMounted && (
            <Chatbox conversationId="planning" className="chat-box low" {...handlers} />
          )}
        </Activity>
      </div>
    </Session>
  );
}

/** No handling is needed: the card shows the failure. */
const noted = () => undefined;

const sentenceFor = describer(chatViewMachine);

function ChatCard({ told, children }: { told: Told; children: ReactNode }) {
  return (
    <section className="card" aria-label="Chat UI" data-status={told.status}>
      <h2>Chat UI</h2>
      <p className="status" role="status">
        <strong>{told.status}</strong> <span>{sentenceFor(told.status)}</span>
      </p>
      <Lifeline stations={CHAT_STATIONS} status={told.status} />
      {told.status === "failed" && (
        <button type="button" onClick={told.retry}>
          Try again
        </button>
      )}
      {children}
    </section>
  );
}
