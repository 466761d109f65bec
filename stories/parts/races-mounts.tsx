import { StrictMode, useEffect, useState, type ReactNode } from "react";
import { createSessionController } from "../../src/controller.js";
import { Session } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { SessionCard } from "./session-card.js";
import { WatchedSession } from "./watched-session.js";

interface RaceProps {
  readonly simulator: TalkSimulator;
}

/** StrictMode mounts a component twice only when it is added to a mounted tree. */
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

/** The component before and after an edit. React treats them as two components. */
const VERSIONS = [
  function Before(props: VersionProps) {
    return <WatchedSession {...props} mount={1} />;
  },
  function After(props: VersionProps) {
    return <WatchedSession {...props} mount={2} />;
  },
] as const;

/** When an edit changes a component's hooks, Fast Refresh replaces the component. */
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

/** The user leaves the page and returns. Within `lingerMs` the session is still alive. */
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

/** The component unmounts before the script arrives. */
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

/** The effect stands in for code outside React. */
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
