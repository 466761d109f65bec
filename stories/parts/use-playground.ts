import { useRef, useState } from "react";
import type Talk from "talkjs";
import type { Script, TalkSimulator } from "../../src/testing.js";
import { partnerOf } from "./people.js";
import { answerWith } from "./simulated.js";

interface Setup {
  readonly userId: string | null;
  readonly isStrict: boolean;
  readonly isMounted: boolean;
  /** Counts the mounts of `<Session>`, and is its `key`. */
  readonly mount: number;
  readonly script: Script;
}

const START: Setup = {
  userId: "alice",
  // React mounts twice only what comes later than its root: here, whatever a button mounts.
  isStrict: false,
  isMounted: true,
  mount: 1,
  script: "ok",
};

/** What the buttons of the playground do. */
export function usePlayground(simulator: TalkSimulator) {
  const [setup, setSetup] = useState(START);
  const sessionRef = useRef<Talk.Session>(undefined);
  const change = (part: Partial<Setup>) => setSetup((before) => ({ ...before, ...part }));
  const remount = (part: Partial<Setup> = {}) => change({ ...part, mount: setup.mount + 1 });
  return {
    setup,
    sessionRef,
    signIn: (userId: string | null) => change({ userId }),
    setStrict: (isStrict: boolean) => remount({ isStrict }),
    setMounted: (isMounted: boolean) => (isMounted ? remount : change)({ isMounted }),
    remount: () => remount(),
    destroy: () => sessionRef.current?.destroy(),
    sayHello: (to: string) => simulator.say({ from: partnerOf(to).id, to, text: "Hello!" }),
    setScript: (script: Script) => {
      answerWith(simulator, script);
      if (script === "ok") change({ script });
      else remount({ script });
    },
  };
}

export type Playground = ReturnType<typeof usePlayground>;
