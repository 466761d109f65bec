import { useState } from "react";
import Talk from "talkjs";
import { Session } from "talkjs-session";
import { Chat } from "./chat";
import { Header } from "./header";
import type { Person } from "./people";

export function App() {
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <Session
      appId={import.meta.env.VITE_TALKJS_APP_ID}
      userId={person?.id ?? null}
      syncUser={() => person && new Talk.User(person)}
    >
      <Header person={person} onChange={setPerson} />
      <main>
        <label>
          Your notes about the lamp, which stay when you sign in or out
          <textarea rows={3} />
        </label>
        {person ? <Chat /> : <p>Sign in to talk about the lamp.</p>}
      </main>
    </Session>
  );
}
