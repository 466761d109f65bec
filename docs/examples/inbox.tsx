import { useState } from "react";
import { Inbox } from "talkjs-session";

export function Messages() {
  const [subject, setSubject] = useState("Messages");
  const [isWork, setIsWork] = useState(false);
  return (
    <main>
      <h1>{subject}</h1>
      <button aria-pressed={isWork} onClick={() => setIsWork(!isWork)}>
        Work only
      </button>
      <Inbox
        feedFilter={isWork ? { custom: { category: ["==", "work"] } } : undefined}
        onConversationSelected={({ conversation }) =>
          setSubject(conversation?.subject ?? "Messages")
        }
        style={{ height: 600 }}
      />
    </main>
  );
}
