import { useRef, useState } from "react";
import type Talk from "talkjs";
import type { Script, TalkSimulator } from "../../src/testing.js";
import { partnerOf } from "./people.js";
import { answerWith } from "./simulated.js";

interface Setup {
  readonly userId: string | null;
  readonly isStrict: boolean;
  readonly isMounted: boolean;
  /** The number of mounts of `<Session>`, also used as its `key`. */
  readonly mount: number;
  readonly script: Script;
}

const START: Setup = {
  userId: "alice",
  // StrictMode mounts twice only components that are added later, here by a button.
  isStrict: false,
  isMounted: true,
  mount: 1,
  script: "ok",
};

/** Returns the state of the playground and the actions of its buttons. */
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
