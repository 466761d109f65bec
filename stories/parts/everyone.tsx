import { Chatbox, Inbox, Popup } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { LunchPanel } from "./chat-stages.js";
import { PersonChat } from "./person-chat.js";

/** Two people with a session each and all kinds of chat UIs. Each reads the other's messages. */
export function Everyone({ simulator }: { simulator: TalkSimulator }) {
  return (
    <main className="chats">
      <PersonChat simulator={simulator} userId="alice">
        <Inbox conversationId="planning" className="chat-box" />
      </PersonChat>
      <PersonChat simulator={simulator} userId="bob">
        <Chatbox conversationId="lunch" className="chat-box">
          <LunchPanel />
        </Chatbox>
        <Popup conversationId="planning" show={false} />
      </PersonChat>
    </main>
  );
}
