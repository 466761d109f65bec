import { useState } from "react";
import { Chart, chatViewChart, Legend, sessionChart } from "../../src/devtools/chart/index.js";
import type { PageWatch } from "../../src/devtools/watch/page-watch.js";
import type { WatchedActor } from "../../src/devtools/watch/actor-watch.js";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { useReadable } from "../../src/react/use-readable.js";
import { describer } from "./describe.js";
import { Pane, type Zoom } from "./pane.js";
import { ZoomButtons } from "./zoom-buttons.js";

const KINDS = {
  session: { chart: sessionChart, describe: describer(sessionMachine) },
  chatView: { chart: chatViewChart, describe: describer(chatViewMachine) },
} as const;

/** The number of events in the list. */
const EVENTS = 5;

/** Further charts start collapsed, because they would be below the visible area. */
const OPEN_AT_MOST = 2;

/** Renders the charts of all sessions and chat UIs of the page, with active states highlighted. */
export function Charts({ watch }: { watch: PageWatch }) {
  const { actors } = useReadable(watch.page, (page) => page);
  const [zoom, setZoom] = useState<Zoom>(1);
  return (
    <>
      <header>
        <h2>The charts</h2>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </header>
      <div className="legend">
        <Legend />
      </div>
      {actors.length === 0 && <p>No session, no chat UI.</p>}
      {actors.map((actor, index) => (
        <ChartOf key={actor.key} actor={actor} zoom={zoom} isOpen={index < OPEN_AT_MOST} />
      ))}
    </>
  );
}

interface ChartOfProps {
  readonly actor: WatchedActor;
  readonly zoom: Zoom;
  /** The initial state. The reader can open and close the chart. */
  readonly isOpen: boolean;
}

function ChartOf({ actor, zoom, isOpen }: ChartOfProps) {
  const { registered, label, active, last, log } = actor;
  const [isOpenAtFirst] = useState(isOpen);
  const { chart, describe } = KINDS[registered.kind];
  const state = active.at(-1) ?? "";
  return (
    <details open={isOpenAtFirst}>
      <summary>
        {label} <b data-status={active[0]}>{state}</b>
      </summary>
      <p>{describe(state)}</p>
      <Pane label={label} at={state} zoom={zoom} width={chart.width}>
        <Chart chart={chart} active={active} last={last} describe={describe} />
      </Pane>
      <Events log={log} />
    </details>
  );
}

/** The latest events and their target states. The list also shows states that are too short to see. */
const Events = ({ log }: Pick<WatchedActor, "log">) => (
  <ol aria-label="Latest events" reversed>
    {log.slice(0, EVENTS).map(({ id, name, state }) => (
      <li key={id}>
        <b>{name}</b> <span>{state}</span>
      </li>
    ))}
  </ol>
);
