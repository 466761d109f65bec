import { useState } from "react";
import Talk from "talkjs";
import { Session } from "talkjs-session";
import { Desk } from "./desk";

interface Person {
  id: string;
  name: string;
}

const alice: Person = { id: "alice", name: "Alice" };

export function App() {
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <Session
      appId={import.meta.env.VITE_TALKJS_APP_ID}
      syncUser={() => person && new Talk.User({ ...person, role: "agent" })}
    >
      {person ? (
        <button onClick={() => setPerson(null)}>Sign out</button>
      ) : (
        <button onClick={() => setPerson(alice)}>Sign in</button>
      )}
      <Desk />
    </Session>
  );
}
