import { useState } from "react";
import type { TalkSimulator } from "../../src/testing.js";
import { putRight } from "./breaking.js";
import { answerWith } from "./simulated.js";
import { WatchedSession } from "./watched-session.js";

interface StageProps {
  readonly simulator: TalkSimulator;
}

/** The app announces a token with `token={null}`, and passes it later. */
export function LateToken({ simulator }: StageProps) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <WatchedSession simulator={simulator} token={token}>
      <button type="button" onClick={() => setToken("a token from your server")}>
        The token arrives
      </button>
    </WatchedSession>
  );
}

/** Enough attempts to watch the pauses between them. */
const TIRELESS = { attempts: 1_000 };

export const Attempts = ({ simulator }: StageProps) => (
  <WatchedSession simulator={simulator} loading={TIRELESS}>
    <button type="button" onClick={() => putRight(simulator)}>
      Fix the cause
    </button>
  </WatchedSession>
);

/** The session stays, and the library writes the changed user data to it. */
export function Rename({ simulator }: StageProps) {
  const [name, setName] = useState("Alice");
  return (
    <WatchedSession simulator={simulator} syncUser={new simulator.Talk.User({ id: "alice", name })}>
      <button type="button" onClick={() => setName("Alice Liddell")}>
        Rename her
      </button>
      <button type="button" onClick={() => putRight(simulator)}>
        TalkJS confirms
      </button>
    </WatchedSession>
  );
}

/** `userId` and the user from `syncUser` change one after the other, as in an account switch. */
export function AccountSwitch({ simulator }: StageProps) {
  const [userId, setUserId] = useState("alice");
  const [id, setId] = useState("alice");
  const syncUser = new simulator.Talk.User({ id, name: id });
  return (
    <WatchedSession simulator={simulator} userId={userId} syncUser={syncUser}>
      <button type="button" onClick={() => setUserId("bob")}>
        Switch the id
      </button>
      <button type="button" onClick={() => setId("bob")}>
        Switch the profile
      </button>
    </WatchedSession>
  );
}

/** Bob's session waits until Alice's is closed. */
export function OneAfterTheOther({ simulator }: StageProps) {
  const [isBobsTurn, setBobsTurn] = useState(false);
  return (
    <>
      <WatchedSession
        simulator={simulator}
        label="Alice's session"
        userId={isBobsTurn ? null : "alice"}
      >
        <button type="button" onClick={() => setBobsTurn(true)}>
          Sign out Alice, sign in Bob
        </button>
      </WatchedSession>
      <WatchedSession
        simulator={simulator}
        label="Bob's session"
        userId={isBobsTurn ? "bob" : null}
      />
    </>
  );
}

/** A long timeout, so that the background attempt does not end while a reader watches it. */
const PATIENT = { timeoutMs: 600_000 };

export const QuietAttempt = ({ simulator }: StageProps) => (
  <WatchedSession simulator={simulator} loading={PATIENT}>
    <button type="button" onClick={() => answerWith(simulator, "hanging")}>
      Make the script hang
    </button>
    <button type="button" onClick={() => putRight(simulator)}>
      The script arrives
    </button>
  </WatchedSession>
);
