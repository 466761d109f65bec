import { useLayoutEffect } from "react";
import type { Contender } from "../measurements.js";
import { sessionBindings } from "./libraries.js";
import { createStage, until } from "./stage.js";
import { resetLedger, simulator } from "./talk.js";

/** The simulator's ledger keeps every call, and each count reads the whole list. */
const MOUNTS_PER_RESET = 50;

export async function mountRepeatedly(library: Contender, times: number): Promise<void> {
  const { Session, useSession } = sessionBindings[library];
  let isAlive = false;
  function Consumer() {
    const session = useSession();
    useLayoutEffect(() => {
      if (session) isAlive = true;
    }, [session]);
    return null;
  }
  for (let nth = 0; nth < times; nth += 1) {
    isAlive = false;
    const stage = createStage();
    stage.show(
      <Session appId="bench" userId="alice">
        <Consumer />
      </Session>,
    );
    await until(() => isAlive);
    stage.unmount();
    await until(() => simulator().ledger.sessions.open === 0);
    stage.remove();
    if (nth % MOUNTS_PER_RESET === 0) resetLedger();
  }
  resetLedger();
}
