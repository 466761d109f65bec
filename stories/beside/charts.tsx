import { useState } from "react";
import { Chart, chatViewChart, sessionChart } from "../../src/devtools/chart/index.js";
import type { PageWatch } from "../../src/devtools/watch/page-watch.js";
import type { WatchedActor } from "../../src/devtools/watch/actor-watch.js";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { useReadable } from "../../src/react/use-readable.js";
import { describer } from "./describe.js";
import { Pane } from "./pane.js";

const KINDS = {
  session: { chart: sessionChart, describe: describer(sessionMachine) },
  chatView: { chart: chatViewChart, describe: describer(chatViewMachine) },
} as const;

/** As many as can be read at a glance. */
const EVENTS = 5;

/** More would not be in sight anyway. */
const OPEN_AT_MOST = 2;

/** The charts of all sessions and chat UIs of the page, with their active states lit. */
export function Charts({ watch }: { watch: PageWatch }) {
  const { actors } = useReadable(watch.page, (page) => page);
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <header>
        <h2>The charts</h2>
        <button type="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          Whole
        </button>
      </header>
      {actors.length === 0 && <p>No session, no chat UI.</p>}
      {actors.map((actor, index) => (
        <ChartOf key={actor.key} actor={actor} isWhole={isWhole} isOpen={index < OPEN_AT_MOST} />
      ))}
    </>
  );
}

interface ChartOfProps {
  readonly actor: WatchedActor;
  readonly isWhole: boolean;
  /** At first; a person may think otherwise. */
  readonly isOpen: boolean;
}

function ChartOf({ actor, isWhole, isOpen }: ChartOfProps) {
  const { living, label, active, last, log } = actor;
  const [isOpenAtFirst] = useState(isOpen);
  const { chart, describe } = KINDS[living.kind];
  const state = active.at(-1) ?? "";
  return (
    <details open={isOpenAtFirst}>
      <summary>
        {label} <b data-status={active[0]}>{state}</b>
      </summary>
      <p>{describe(state)}</p>
      <Pane label={label} at={state} isWhole={isWhole} width={chart.width}>
        <Chart chart={chart} active={active} last={last} describe={describe} />
      </Pane>
      <Events log={log} />
    </details>
  );
}

/** What came last, and where it led: states that are too short to be met are found here. */
const Events = ({ log }: Pick<WatchedActor, "log">) => (
  <ol aria-label="Latest events" reversed>
    {log.slice(0, EVENTS).map(({ id, name, state }) => (
      <li key={id}>
        <b>{name}</b> <span>{state}</span>
      </li>
    ))}
  </ol>
);
