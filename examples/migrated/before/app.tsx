import { Session } from "@talkjs/react";
import { useCallback, useState } from "react";
import Talk from "talkjs";
import { Desk } from "./desk";

interface Person {
  id: string;
  name: string;
}

const alice: Person = { id: "alice", name: "Alice" };

export function App() {
  const [person, setPerson] = useState<Person | null>(null);
  if (!person) return <button onClick={() => setPerson(alice)}>Sign in</button>;
  return (
    <SignedIn person={person} key={person.id}>
      <button onClick={() => setPerson(null)}>Sign out</button>
      <Desk />
    </SignedIn>
  );
}

function SignedIn({ person, children }: { person: Person; children: React.ReactNode }) {
  const { id, name } = person;
  // Without `useCallback`, every render would open another session.
  const syncUser = useCallback(() => new Talk.User({ id, name, role: "agent" }), [id, name]);
  return (
    <Session appId={import.meta.env.VITE_TALKJS_APP_ID} syncUser={syncUser}>
      {children}
    </Session>
  );
}
