import { createActor, SimulatedClock, type InspectionEvent } from "xstate";
import { chatViewMachine } from "../../src/machines.js";
import type { ChatViewEvent, ChatViewConfig } from "../../src/machines.js";

export const configFor = (changes: Partial<ChatViewConfig> = {}): ChatViewConfig => ({
  session: 1,
  options: 0,
  settings: 0,
  ...changes,
});

export const configured = (changes?: Partial<ChatViewConfig>): ChatViewEvent => ({
  type: "view.configured",
  config: configFor(changes),
});

/** The events that lead from `idle` to a state. */
const ways = {
  idle: [],
  creating: [{ type: "start" }],
  mounting: [{ type: "start" }, { type: "view.created" }],
  mounted: [{ type: "start" }, { type: "view.created" }, { type: "view.mounted" }],
  destroyed: [{ type: "start" }, { type: "stop" }],
  failed: [{ type: "start" }, { type: "view.failed", failure: { code: "view-failed" } }],
} as const satisfies Record<string, readonly ChatViewEvent[]>;

const statusIn = (value: string | object): string =>
  typeof value === "string" ? value : String(Object.keys(value)[0]);

/** An actor of the chart without effects, with a simulated clock. */
export function walk(config = configFor()) {
  const clock = new SimulatedClock();
  const statuses: string[] = [];
  const reports: string[] = [];
  const unplanned: string[] = [];
  const inspect = (event: InspectionEvent) => {
    if (event.type !== "@xstate.microstep" || event._transitions.length > 0) return;
    if (event.event.type !== "xstate.init") unplanned.push(event.event.type);
  };
  const actor = createActor(chatViewMachine, { input: { config }, clock, inspect });
  actor.subscribe(({ value }) => statuses.push(statusIn(value)));
  actor.on("failure", ({ failure }) => reports.push(failure.code));
  actor.start();
  return {
    actor,
    statuses,
    reports,
    unplanned,
    send: (...events: readonly ChatViewEvent[]) => {
      for (const event of events) actor.send(event);
    },
    at: () => statusIn(actor.getSnapshot().value),
    context: () => actor.getSnapshot().context,
    /** The running actor that represents the existing chat UI. */
    working: () =>
      Object.values(actor.getSnapshot().children).filter((child) => child?.id === "heldView"),
    pass: (ms: number) => clock.increment(ms),
  };
}

/** A walk that has reached a state. */
export function walkTo(status: keyof typeof ways, changes?: Partial<ChatViewConfig>) {
  const walking = walk(configFor(changes));
  walking.send(...ways[status]);
  return walking;
}
