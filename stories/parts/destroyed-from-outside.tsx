import type { TalkSimulator } from "../../src/testing.js";
import { WatchedSession } from "./watched-session.js";

/** An app whose own logout destroys the session behind the component's back. */
export function DestroyedFromOutside({ simulator }: { simulator: TalkSimulator }) {
  return (
    <WatchedSession simulator={simulator}>
      <button type="button" onClick={() => simulator.sessions[0]?.destroy()}>
        Destroy from outside
      </button>
    </WatchedSession>
  );
}
