import { useState } from "react";
import type { TalkSimulator } from "../../src/testing.js";
import { putRight } from "./breaking.js";
import { WatchedChat } from "./watched-chat.js";

interface StageProps {
  readonly simulator: TalkSimulator;
}

/** A chat UI waits for a session, and is destroyed before it. */
export function SignsInAndOut({ simulator }: StageProps) {
  const [userId, setUserId] = useState<string | null>(null);
  return (
    <WatchedChat simulator={simulator} userId={userId}>
      <button type="button" onClick={() => setUserId(userId ? null : "alice")}>
        {userId ? "Sign out" : "Sign in"}
      </button>
    </WatchedChat>
  );
}

/** The chat UI is destroyed before its element is removed. */
export function LeavesThePage({ simulator }: StageProps) {
  const [isMounted, setMounted] = useState(true);
  return (
    <WatchedChat simulator={simulator} isMounted={isMounted}>
      <button type="button" onClick={() => setMounted(!isMounted)}>
        {isMounted ? "Unmount it" : "Mount it"}
      </button>
    </WatchedChat>
  );
}

/** An `<Activity>` hides the chat UI and shows it again. */
export function ComesAndGoes({ simulator }: StageProps) {
  const [isHidden, setHidden] = useState(false);
  return (
    <WatchedChat simulator={simulator} isHidden={isHidden}>
      <button type="button" onClick={() => setHidden(!isHidden)}>
        {isHidden ? "Show it" : "Hide it"}
      </button>
    </WatchedChat>
  );
}

export const PutRight = ({ simulator }: StageProps) => (
  <WatchedChat simulator={simulator}>
    <button type="button" onClick={() => putRight(simulator)}>
      Fix the cause
    </button>
  </WatchedChat>
);
