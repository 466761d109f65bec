import { StrictMode, useState } from "react";
import { flushSync } from "react-dom";
import type { TalkSimulator } from "../../src/testing.js";
import { WatchedSession } from "./watched-session.js";

interface RecipeProps {
  readonly simulator: TalkSimulator;
}

/** React mounts twice only what comes into a tree that is there already. */
export function InStrictMode({ simulator }: RecipeProps) {
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

export function Remount({ simulator }: RecipeProps) {
  const [mount, setMount] = useState(1);
  return (
    <WatchedSession key={mount} mount={mount} simulator={simulator}>
      <button type="button" onClick={() => setMount(mount + 1)}>
        Remount
      </button>
    </WatchedSession>
  );
}

export function UserSwitch({ simulator }: RecipeProps) {
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

export function TwoHolders({ simulator }: RecipeProps) {
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

export function LateToken({ simulator }: RecipeProps) {
  const [token, setToken] = useState<string | null>(null);
  return (
    <WatchedSession simulator={simulator} token={token}>
      <button type="button" onClick={() => setToken("a token from your server")}>
        The token arrives
      </button>
    </WatchedSession>
  );
}
