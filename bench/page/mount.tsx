import { useLayoutEffect, type ReactNode } from "react";
import type { Contender, Mount } from "../measurements.js";
import { commitsSoFar } from "./commits.js";
import type { SessionBinding } from "./binding.js";
import { createStage, frame, settled, until } from "./stage.js";
import { resetLedger, lastClosedAt, simulator, watchClosing } from "./talk.js";

interface Seen {
  renders: number;
  aliveAt: number | undefined;
}

function consumerOf(useSession: () => unknown, seen: Seen, firstCommit: () => void) {
  return function Consumer(): ReactNode {
    const session = useSession();
    seen.renders += 1;
    useLayoutEffect(firstCommit, []);
    useLayoutEffect(() => {
      if (session) seen.aliveAt ??= performance.now();
    }, [session]);
    return session ? "alive" : "no session";
  };
}

export async function measureMount(
  library: Contender,
  { Session, useSession }: SessionBinding,
): Promise<Mount> {
  const seen: Seen = { renders: 0, aliveAt: undefined };
  let beforePaint = false;
  const Consumer = consumerOf(useSession, seen, () => {
    requestAnimationFrame(() => (beforePaint = seen.aliveAt !== undefined));
  });
  const stage = createStage();
  const commits = commitsSoFar();
  const started = performance.now();
  stage.show(
    <Session appId="bench" userId="alice">
      <Consumer />
    </Session>,
  );
  await settled();
  await until(() => seen.aliveAt !== undefined, frame); // immediate, unless the script must load first
  await settled();
  const counted = { renders: seen.renders, commits: commitsSoFar() - commits };
  const aliveMs = (seen.aliveAt ?? Number.NaN) - started;
  const closedMs = await measureUnmount(stage);
  return { library, aliveMs, closedMs, beforePaint, ...counted };
}

async function measureUnmount(stage: ReturnType<typeof createStage>): Promise<number> {
  watchClosing();
  const started = performance.now();
  stage.unmount();
  await until(() => simulator().ledger.sessions.open === 0);
  const ms = lastClosedAt() - started;
  await settled();
  stage.remove();
  resetLedger();
  return ms;
}
