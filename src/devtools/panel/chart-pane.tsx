import { useEffect, useRef } from "react";
import { chatViewMachine, sessionMachine } from "../../machines.js";
import { Chart } from "../chart/chart.js";
import type { ChartData } from "../chart/chart.types.js";
import { chatViewChart, sessionChart } from "../chart/charts.generated.js";
import { Legend } from "../chart/legend.js";
import type { WatchedActor } from "../watch/actor-watch.js";

interface ChartPaneProps {
  readonly actor: WatchedActor;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const CHARTS = {
  session: { chart: sessionChart, machine: sessionMachine },
  chatView: { chart: chatViewChart, machine: chatViewMachine },
};

const LEAST_ZOOM = 0.4;
/** A panel can be too low for the whole chart. */
const LEAST_FIT = 0.1;
const STEP = 0.2;
/** Both sides have it, as in the styles. */
const PADDING = 16;

/** The chart of the chosen actor, scrolled to its active state. */
export function ChartPane({ actor, zoom, onZoom }: ChartPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const { chart, machine } = CHARTS[actor.registered.kind];
  const inmost = chart.states.find(({ id }) => id === actor.active.at(-1));
  useEffect(() => {
    if (!pane.current || !inmost) return;
    const { clientWidth, clientHeight } = pane.current;
    // Without smooth scrolling: a smooth scroll in one direction would cancel the other one.
    pane.current.scrollLeft = (inmost.x + inmost.width / 2) * zoom - clientWidth / 2;
    pane.current.scrollTop = (inmost.y + inmost.height / 2) * zoom - clientHeight / 2;
  }, [inmost, zoom]);
  const fit = () => pane.current && onZoom(zoomToFit(pane.current, chart));
  const describe = (id: string) => machine.getStateNodeById(`${machine.id}.${id}`).description;
  return (
    <section className="chart" aria-label="Chart">
      {/* Focusable, so that you can scroll with the keyboard. */}
      <div ref={pane} tabIndex={0} role="group" aria-label="Chart, scrollable">
        <div style={{ width: chart.width * zoom }}>
          <Chart chart={chart} active={actor.active} last={actor.last} describe={describe} />
        </div>
      </div>
      <Legend />
      <div className="zoom">
        <button type="button" className="fit" onClick={fit}>
          Fit
        </button>
        <button
          type="button"
          aria-label="Smaller"
          disabled={zoom <= LEAST_ZOOM}
          onClick={() => onZoom(zoom - STEP)}
        >
          −
        </button>
        <button type="button" aria-label="Larger" onClick={() => onZoom(zoom + STEP)}>
          +
        </button>
      </div>
    </section>
  );
}

function zoomToFit({ clientWidth, clientHeight }: Element, { width, height }: ChartData): number {
  const room = Math.min((clientWidth - PADDING) / width, (clientHeight - PADDING) / height);
  return Math.max(room, LEAST_FIT);
}
