import { useState } from "react";
import type { TalkSimulator } from "../../src/testing.js";
import { WatchedSession } from "./watched-session.js";

/** Signs in and out without remounting the children of the session. */
export function SignInAndOut({ simulator }: { simulator: TalkSimulator }) {
  const [userId, setUserId] = useState<string | null>("alice");
  return (
    <WatchedSession simulator={simulator} userId={userId}>
      <button type="button" onClick={() => setUserId(userId ? null : "alice")}>
        {userId ? "Sign out" : "Sign in"}
      </button>
    </WatchedSession>
  );
}
