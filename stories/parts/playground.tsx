import { Fragment, StrictMode } from "react";
import { Session } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { Controls } from "./controls.js";
import { Lifeline } from "./lifeline.js";
import { realAppId, realUser } from "./real-talk.js";
import { SessionCard } from "./session-card.js";
import { SessionCounts } from "./session-counts.js";
import { StatusLog } from "./status-log.js";
import { usePlayground } from "./use-playground.js";
import { useStatusLog } from "./use-status-log.js";

/** Shorter than the default of ten seconds, so that a reader can watch the timeout. */
const LOADING = { timeoutMs: 3_000 };

/** A `<Session>` with a button for each event. */
export function PlaygroundPage({ simulator }: { simulator: TalkSimulator }) {
  const playground = usePlayground(simulator);
  const log = useStatusLog();
  const { mount, isMounted, isStrict, userId } = playground.setup;
  const Mode = isStrict ? StrictMode : Fragment;
  const sdk = realAppId
    ? { appId: realAppId, syncUser: userId === null ? null : () => realUser(userId) }
    : { appId: "simulated", sdk: simulator.load };
  return (
    <main className="playground">
      <Mode>
        {isMounted ? (
          <Session
            key={mount}
            {...sdk}
            userId={userId}
            loading={LOADING}
            sessionRef={playground.sessionRef}
            onStatusChange={(status) => log.note(status, mount)}
            onError={noted}
          >
            <SessionCard>{!realAppId && <SessionCounts simulator={simulator} />}</SessionCard>
          </Session>
        ) : (
          <Unmounted />
        )}
      </Mode>
      <Controls playground={playground} isSimulated={!realAppId} />
      <StatusLog entries={log.entries} />
    </main>
  );
}

/** No handling is needed: the card shows the error. */
const noted = () => undefined;

function Unmounted() {
  return (
    <section className="card" aria-label="Session">
      <header>
        <h2>Session</h2>
      </header>
      <p className="status" role="status">
        <strong>unmounted</strong> <span>No &lt;Session&gt; is on the page.</span>
      </p>
      <Lifeline status={undefined} />
    </section>
  );
}
