import "./chat.css";
import "./guide.css";
import { useState } from "react";
import { Session, useSessionState, type SessionStatus } from "../../src/index.js";
import { sessionMachine } from "../../src/machines.js";
import type { Script, TalkSimulator } from "../../src/testing.js";
import { describer } from "../beside/describe.js";
import { nameOf } from "./people.js";
import { answerWith } from "./simulated.js";
import { StoryLink } from "./story-link.js";
import { SESSION_GUIDE } from "./state-guide.js";
import { SessionCard } from "./session-card.js";
import { ShopChat } from "./shop-chat.js";
import { STATIONS } from "./words.js";

/** Links to the other stories. */
const NEXT = [
  ["recipes-sign-in-and-out--docs", "Recipes", "complete files to paste into an app"],
  ["chat-together--together", "Chat", "every component, option and setting"],
  ["session-playground--playground", "Session", "a button for each event"],
  ["failures-loading--script-blocked", "Failures", "each error, its message and its fix"],
  ["races-mounts--in-strict-mode", "Races", "StrictMode, remounts, user switches, late responses"],
  ["devtools--open", "Devtools", "the charts and the events of your own app"],
] as const;

/** The first page: a working chat, buttons that disturb it, and the states of its session. */
export function Guide({ simulator }: { simulator: TalkSimulator }) {
  const [userId, setUserId] = useState<string | null>("alice");
  const [mount, setMount] = useState(1);
  const letScript = (script: Script) => {
    answerWith(simulator, script);
    setMount(mount + 1);
  };
  return (
    <main className="guide">
      <h1>TalkJS chat for React</h1>
      <p>
        talkjs-session shows TalkJS&apos;s chat in a React app, and keeps it right while users sign
        in and out, components remount and networks fail. Write a message, or disturb the chat:
      </p>
      <Disturbances
        userId={userId}
        onUser={setUserId}
        script={simulator.script}
        onScript={letScript}
      />
      <Session key={mount} sdk={simulator.load} appId="app" userId={userId} onError={noted}>
        <ShopChat conversationId="planning" />
        <States simulator={simulator} />
      </Session>
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
  );
}

interface DisturbancesProps {
  readonly userId: string | null;
  readonly onUser: (userId: string | null) => void;
  readonly script: Script;
  readonly onScript: (script: Script) => void;
}

function Disturbances({ userId, onUser, script, onScript }: DisturbancesProps) {
  const isBlocked = script === "blocked";
  const other = userId === "bob" ? "alice" : "bob";
  return (
    <p>
      <button type="button" onClick={() => onUser(userId ? null : "alice")}>
        {userId ? "Sign out" : "Sign in"}
      </button>
      <button type="button" onClick={() => onUser(other)}>
        Switch to {nameOf(other)}
      </button>
      <button type="button" onClick={() => onScript(isBlocked ? "ok" : "blocked")}>
        {isBlocked ? "Unblock the script" : "Block the script"}
      </button>
    </p>
  );
}

const States = ({ simulator }: { simulator: TalkSimulator }) => (
  <>
    <h2>The life of a session</h2>
    <p>
      The chat above has a session, which is always in one of seven states.{" "}
      <code>useSessionState()</code>, the errors and the chart use the same names. Press a state to
      read about it.
    </p>
    <SessionCard>
      <p>
        <OtherCode simulator={simulator} />
      </p>
    </SessionCard>
    <Reader />
  </>
);

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
