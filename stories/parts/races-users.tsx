import { useState } from "react";
import { flushSync } from "react-dom";
import type Talk from "talkjs";
import type { TalkSimulator } from "../../src/testing.js";
import { nameOf } from "./people.js";
import { WatchedSession } from "./watched-session.js";

interface RaceProps {
  readonly simulator: TalkSimulator;
}

export function UserSwitch({ simulator }: RaceProps) {
  const [userId, setUserId] = useState("alice");
  const thereAndBack = () => {
    flushSync(() => setUserId("bob"));
    flushSync(() => setUserId("alice"));
  };
  return (
    <WatchedSession simulator={simulator} userId={userId}>
      <button type="button" onClick={() => setUserId("bob")}>
        Bob
      </button>
      <button type="button" onClick={thereAndBack}>
        Alice → Bob → Alice
      </button>
    </WatchedSession>
  );
}

/** A server of the app, which responds only when a button is pressed. */
function createSlowServer({ Talk }: TalkSimulator) {
  const answers = new Map<string, (user: Talk.User) => void>();
  return {
    ask: (id: string) => new Promise<Talk.User>((answer) => answers.set(id, answer)),
    answer: (id: string) => answers.get(id)?.(new Talk.User({ id, name: nameOf(id) })),
  };
}

/** The response for a user is ignored after a switch to another user. */
export function SwitchWhileSettling({ simulator }: RaceProps) {
  const [userId, setUserId] = useState<string | null>("alice");
  const [server] = useState(() => createSlowServer(simulator));
  const syncUser = () => server.ask(userId ?? "");
  return (
    <WatchedSession simulator={simulator} userId={userId} syncUser={syncUser}>
      <button type="button" onClick={() => setUserId("bob")}>
        Switch to Bob
      </button>
      <button type="button" onClick={() => setUserId(null)}>
        Sign out
      </button>
      <button type="button" onClick={() => server.answer("alice")}>
        The server answers for Alice
      </button>
      <button type="button" onClick={() => server.answer("bob")}>
        The server answers for Bob
      </button>
    </WatchedSession>
  );
}

/** The user signs out while the script loads. */
export function SignOutWhileLoading({ simulator }: RaceProps) {
  const [userId, setUserId] = useState<string | null>("alice");
  return (
    <WatchedSession simulator={simulator} userId={userId}>
      <button type="button" onClick={() => setUserId(userId ? null : "alice")}>
        {userId ? "Sign out" : "Sign in"}
      </button>
      <button type="button" onClick={() => simulator.arrive()}>
        The script arrives
      </button>
    </WatchedSession>
  );
}
