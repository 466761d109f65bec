import "./guide.css";
import { useState } from "react";
import { Session, useSessionState, type SessionStatus } from "../../src/index.js";
import { sessionMachine } from "../../src/machines.js";
import type { TalkSimulator } from "../../src/testing.js";
import { describer } from "../beside/describe.js";
import { answerWith } from "./simulated.js";
import { StoryLink } from "./story-link.js";
import { SESSION_GUIDE } from "./state-guide.js";
import { SessionCard } from "./session-card.js";
import { STATIONS } from "./words.js";

/** Links to the other stories. */
const NEXT = [
  ["session-playground--playground", "Playground", "a button for each event"],
  ["races-mounts--in-strict-mode", "Races", "StrictMode, remounts, user switches, late responses"],
  ["failures-loading--script-blocked", "Failures", "each error, its message and its fix"],
  ["chat-together--together", "Chat", "every component, option and setting"],
  ["recipes-sign-in-and-out--docs", "Recipes", "complete files to paste into an app"],
] as const;

/** Introduces the states of the session machine, with a live session. */
export function Guide({ simulator }: { simulator: TalkSimulator }) {
  const [userId, setUserId] = useState<string | null>("alice");
  return (
    <Session sdk={simulator.load} appId="app" userId={userId} onError={noted}>
      <main className="guide">
        <header>
          <h1>The life of a session</h1>
          <p>
            A <code>&lt;Session&gt;</code> is always in one of seven states.{" "}
            <code>useSessionState()</code>, the errors and the chart use the same names. Press a
            button to change the session. Press a state to read about it.
          </p>
        </header>
        <SessionCard>
          <p>
            <button type="button" onClick={() => setUserId(userId ? null : "alice")}>
              {userId ? "Sign out" : "Sign in"}
            </button>
            <OtherCode simulator={simulator} />
          </p>
        </SessionCard>
        <Reader />
        <nav aria-label="Where to go next">
          <ul>
            {NEXT.map(([story, name, about]) => (
              <li key={story}>
                <StoryLink to={story}>{name}</StoryLink> {about}
              </li>
            ))}
          </ul>
        </nav>
      </main>
    </Session>
  );
}

/** No handling is needed: the card shows the error. */
const noted = () => undefined;

function OtherCode({ simulator }: { simulator: TalkSimulator }) {
  const { status } = useSessionState();
  const isAlive = status === "alive";
  return (
    <>
      <button type="button" disabled={!isAlive} onClick={() => simulator.sessions[0]?.destroy()}>
        Other code destroys it
      </button>
      <button type="button" disabled={!isAlive} onClick={() => failNextTime(simulator)}>
        Destroy it and refuse the next session
      </button>
    </>
  );
}

/** TalkJS refuses once, and the next retry succeeds. */
function failNextTime(simulator: TalkSimulator): void {
  answerWith(simulator, "ok");
  simulator.fail("Session", { times: 1 });
  simulator.sessions[0]?.destroy();
}

const meaningOf = describer(sessionMachine);

/** Shows the selected state, or the current state of the session. */
function Reader() {
  const { status } = useSessionState();
  const [picked, setPicked] = useState<SessionStatus>();
  const shown = picked ?? status;
  return (
    <section className="card reader" aria-label="States">
      <div className="states">
        {STATIONS.map((station) => (
          <button
            key={station}
            type="button"
            data-status={station}
            aria-pressed={station === shown}
            onClick={() => setPicked(station)}
          >
            {station}
          </button>
        ))}
        {picked && (
          <button type="button" className="follow" onClick={() => setPicked(undefined)}>
            Follow the session
          </button>
        )}
      </div>
      <Chapter status={shown} />
    </section>
  );
}

function Chapter({ status }: { status: SessionStatus }) {
  const { offers, leaves, stories } = SESSION_GUIDE[status];
  return (
    <article data-status={status}>
      <h2>{status}</h2>
      <p>{meaningOf(status)}</p>
      <dl>
        <dt>What is available</dt>
        <dd>
          <Prose text={offers} />
        </dd>
        <dt>When it ends</dt>
        <dd>
          <Prose text={leaves} />
        </dd>
        {Object.entries(stories).map(([path, story]) => (
          <div key={path}>
            <dt>
              <StoryLink to={story}>{path}</StoryLink>
            </dt>
            <dd>{meaningOf(path)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** Renders text with inline `code`. */
const Prose = ({ text }: { text: string }) =>
  text.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));
