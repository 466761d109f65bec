import { useState } from "react";
import { Inbox, Session, useSessionState } from "talkjs-session";

const PEOPLE = [
  { id: "alice", name: "Alice" },
  { id: "bob", name: "Bob" },
];

/** The signed-in user is a prop. A change remounts nothing around the chat. */
export function SignInSwitch() {
  const [userId, setUserId] = useState<string | null>(null);
  return (
    <Session appId="your-app-id" userId={userId}>
      {PEOPLE.map(({ id, name }) => (
        <button key={id} type="button" disabled={id === userId} onClick={() => setUserId(id)}>
          Sign in as {name}
        </button>
      ))}
      <button type="button" disabled={userId === null} onClick={() => setUserId(null)}>
        Sign out
      </button>
      <Draft />
      <Inbox style={{ height: 420 }} loadingComponent={<NoChatYet />} />
    </Session>
  );
}

/** Local state, which survives every sign-in and sign-out. */
function Draft() {
  const [text, setText] = useState("");
  return (
    <p>
      <label>
        Note to self <input value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </p>
  );
}

function NoChatYet() {
  const { status } = useSessionState();
  const isSignedOut = status === "idle" || status === "destroyed";
  return <p>{isSignedOut ? "Sign in to see your messages." : "One moment…"}</p>;
}
