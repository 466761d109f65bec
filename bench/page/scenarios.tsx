import type { ReactNode } from "react";
import Talk from "talkjs";
import type { Library, ScenarioRun } from "../measurements.js";
import type { Binding } from "./binding.js";
import { bindings } from "./libraries.js";
import { createStage, frame, settled, until } from "./stage.js";
import { demand, resetLedger, simulator } from "./talk.js";
import { userOf } from "./users.js";

/** One step of a scenario: returns what the app renders. */
type Step = (app: App) => ReactNode;

interface App extends Binding {
  /** A component that uses `useSession` and `useUnreads`. */
  readonly Badge: () => ReactNode;
}

const page = ({ Session, Chatbox, Badge }: App, syncUser: () => Talk.User, key = 0) => (
  <Session key={key} appId="bench" syncUser={syncUser} onMessage={() => undefined}>
    <Badge />
    <Chatbox conversationId="order-1" onSendMessage={() => undefined} style={{ height: 300 }} />
  </Session>
);

const alice = userOf("alice");
const again = (count: number, step: (nth: number) => Step): Step[] =>
  Array.from({ length: count }, (_, nth) => step(nth));

const SCENARIOS: Readonly<Record<string, readonly Step[]>> = {
  "a mount": [(app) => page(app, alice)],
  "20 renders with everything inline": again(
    20,
    () => (app) => page(app, () => new Talk.User({ id: "alice", name: "Alice" })),
  ),
  "10 remounts": again(10, (nth) => (app) => page(app, alice, nth)),
  "another user, and back": ["alice", "bob", "alice"].map((id) => (app) => page(app, userOf(id))),
  "a new name for the user": ["Alice", "Alicia"].map(
    (name) => (app) => page(app, userOf("alice", name)),
  ),
  "two sessions of one user": [(app) => [page(app, alice, 0), page(app, alice, 1)]],
};

export async function runScenarios(library: Library): Promise<readonly ScenarioRun[]> {
  const runs: ScenarioRun[] = [];
  for (const [scenario, steps] of Object.entries(SCENARIOS))
    runs.push({ scenario, ...(await run(bindings[library], steps)) });
  return runs;
}

/** The number of consecutive frames without a call or a render. */
const IDLE_FRAMES = 6;

/** Waits until a chat UI is open and no more calls or renders occur. */
async function untilIdle(renders: () => number): Promise<void> {
  let idleFrames = 0;
  let before = Number.NaN;
  await until(() => {
    const { calls, boxes } = simulator().ledger;
    const now = calls.length + renders();
    idleFrames = now === before && boxes.open > 0 ? idleFrames + 1 : 0;
    before = now;
    return idleFrames >= IDLE_FRAMES;
  }, frame);
}

async function run(
  binding: Binding,
  steps: readonly Step[],
): Promise<Omit<ScenarioRun, "scenario">> {
  const { useSession, useUnreads } = binding;
  let renders = 0;
  function Badge() {
    useSession();
    renders += 1;
    return <b>{useUnreads()?.length ?? 0}</b>;
  }
  const stage = createStage();
  for (const step of steps) {
    stage.show(step({ ...binding, Badge }));
    await settled();
    await untilIdle(() => renders);
  }
  stage.unmount();
  await until(() => simulator().ledger.sessions.open === 0);
  await settled();
  const asked = demand();
  stage.remove();
  resetLedger();
  return { renders, ...asked };
}
