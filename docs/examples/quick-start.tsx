// src/App.tsx
import { Chatbox, Session, SessionFailed } from "talkjs-session";

export default function App() {
  return (
    <Session appId="your-app-id" userId="sample_user_alice">
      <SessionFailed />
      <Chatbox conversationId="sample_conversation" style={{ height: 500 }} />
    </Session>
  );
}
