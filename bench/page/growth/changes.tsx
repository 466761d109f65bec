import { flushSync } from "react-dom";
import { useLayoutEffect } from "react";
import type { Binding } from "../binding.js";
import { task } from "../stage.js";
import { userOf } from "../users.js";
import type { Plan, Stage } from "./plan.js";

const ALICES = [userOf("alice", "Alice"), userOf("alice", "Alicia")];

/** One `<Session>` whose user gets another name again and again. */
export function planChanges({ Session, useSession }: Binding, size: number, stage: Stage): Plan {
  let isAlive = false;
  function Consumer() {
    const session = useSession();
    useLayoutEffect(() => void (isAlive = session !== undefined), [session]);
    return null;
  }
  const app = (nth: number) => (
    <Session appId="bench" syncUser={ALICES[nth % ALICES.length] ?? userOf("alice")}>
      <Consumer />
    </Session>
  );
  async function change(): Promise<number> {
    const started = performance.now();
    for (let nth = 1; nth <= size; nth += 1) {
      flushSync(() => stage.show(app(nth)));
      await task();
    }
    return performance.now() - started;
  }
  return { node: app(0), isReady: () => isAlive, steps: { time: change } };
}
