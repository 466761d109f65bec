import { useSessionState } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";

/** Shows the simulator's counts. The ledger emits no changes, so the component re-renders with the status. */
export function SessionCounts({ simulator }: { simulator: TalkSimulator }) {
  useSessionState();
  const { opened, open, mostOpen } = simulator.ledger.sessions;
  return (
    <dl className="counts">
      <dt>sessions opened</dt>
      <dd>{opened}</dd>
      <dt>live now</dt>
      <dd>{open}</dd>
      <dt>most at once</dt>
      <dd>{mostOpen}</dd>
    </dl>
  );
}
