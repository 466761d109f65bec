import { StrictMode, useEffect, useState, type ReactNode } from "react";
import { createSessionController } from "../../src/controller.js";
import { Session } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { SessionCard } from "./session-card.js";
import { WatchedSession } from "./watched-session.js";

interface RaceProps {
  readonly simulator: TalkSimulator;
}

/** React mounts twice only what comes into a tree that is there already. */
export function InStrictMode({ simulator }: RaceProps) {
  const [isMounted, setMounted] = useState(false);
  if (!isMounted) {
    return (
      <button type="button" onClick={() => setMounted(true)}>
        Mount
      </button>
    );
  }
  return (
    <StrictMode>
      <WatchedSession simulator={simulator} sdk={simulator.Talk} />
    </StrictMode>
  );
}

export function Remount({ simulator }: RaceProps) {
  const [mount, setMount] = useState(1);
  return (
    <WatchedSession key={mount} mount={mount} simulator={simulator}>
      <button type="button" onClick={() => setMount(mount + 1)}>
        Remount
      </button>
    </WatchedSession>
  );
}

interface VersionProps extends RaceProps {
  readonly children: ReactNode;
}

/** The same component before and after an edit: to React, two. */
const VERSIONS = [
  function Before(props: VersionProps) {
    return <WatchedSession {...props} mount={1} />;
  },
  function After(props: VersionProps) {
    return <WatchedSession {...props} mount={2} />;
  },
] as const;

/** Where the hooks of an edited component are others, Fast Refresh puts the new one in its place. */
export function FastRefresh({ simulator }: RaceProps) {
  const [edits, setEdits] = useState(0);
  const Version = VERSIONS[edits % 2 === 0 ? 0 : 1];
  return (
    <Version simulator={simulator}>
      <button type="button" onClick={() => setEdits(edits + 1)}>
        Save the file
      </button>
    </Version>
  );
}

export function TwoHolders({ simulator }: RaceProps) {
  const [isFirstMounted, setFirstMounted] = useState(true);
  return (
    <div className="side-by-side">
      {isFirstMounted && (
        <div>
          <WatchedSession simulator={simulator} label="First" />
        </div>
      )}
      <div>
        <WatchedSession simulator={simulator} label="Second">
          <button type="button" onClick={() => setFirstMounted(false)}>
            Unmount the first
          </button>
        </WatchedSession>
      </div>
    </div>
  );
}

/** Left for another page, and come back: within `lingerMs` the session is still there. */
export function ComesBack({ simulator }: RaceProps) {
  const [visits, setVisits] = useState(1);
  const isHere = visits % 2 === 1;
  return (
    <>
      <button type="button" onClick={() => setVisits(visits + 1)}>
        {isHere ? "Leave the page" : "Come back"}
      </button>
      {isHere && <WatchedSession simulator={simulator} mount={visits} lingerMs={60_000} />}
    </>
  );
}

/** Gone before there was anything to leave. */
export function LeavesEarly({ simulator }: RaceProps) {
  const [isMounted, setMounted] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setMounted(false)}>
        Unmount
      </button>
      <button type="button" onClick={() => simulator.arrive()}>
        The script arrives
      </button>
      {isMounted && <WatchedSession simulator={simulator} />}
    </>
  );
}

/** Here an effect stands for what is outside React. */
export function Adopted({ simulator }: RaceProps) {
  const [isMounted, setMounted] = useState(true);
  const [controller] = useState(() =>
    createSessionController({ sdk: simulator.load, appId: "app", userId: "alice" }),
  );
  useEffect(() => {
    controller.start();
    return () => void controller.stop();
  }, [controller]);
  return (
    <>
      <button type="button" onClick={() => setMounted(!isMounted)}>
        {isMounted ? "Unmount the tree" : "Mount another"}
      </button>
      {isMounted && (
        <Session controller={controller}>
          <SessionCard />
        </Session>
      )}
    </>
  );
}
