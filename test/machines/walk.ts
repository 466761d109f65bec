import { SimulatedClock, type EventObject, type InspectionEvent } from "xstate";
import { createActor, sessionMachine } from "../../src/machines.js";
import type {
  HoldingEvent,
  KnownUser,
  SessionEvent,
  SessionFailure,
  SessionStatus,
  SessionConfig,
} from "../../src/machines.js";

export const userOf = (id: string, revision = 1, generation = 0): KnownUser => ({
  type: "known",
  id,
  revision,
  generation,
});

export const configFor = (changes: Partial<SessionConfig> = {}): SessionConfig => ({
  appId: "app",
  user: userOf("alice"),
  credentials: "known",
  signature: "none",
  authentication: "none",
  notifications: undefined,
  lingerMs: 0,
  loading: { timeoutMs: 10_000, attempts: 3 },
  problem: undefined,
  ...changes,
});

export const configured = (changes?: Partial<SessionConfig>): SessionEvent => ({
  type: "session.configured",
  config: configFor(changes),
});

const leased: SessionEvent = { type: "session.leased", revision: 1 };

/** The events that lead from `idle` to a state. */
const ways = {
  idle: [],
  initializing: [{ type: "start" }],
  syncingUser: [{ type: "start" }, { type: "sdk.loaded" }],
  alive: [{ type: "start" }, { type: "sdk.loaded" }, leased],
  destroying: [{ type: "start" }, { type: "sdk.loaded" }, leased, { type: "stop" }],
  failed: [{ type: "start" }, failedOf("sdk.failed", "script-blocked")],
} as const satisfies Record<string, readonly SessionEvent[]>;

export function failedOf<Type extends "sdk.failed" | "user.failed" | "session.failed">(
  type: Type,
  code: SessionFailure["code"],
) {
  return { type, failure: { code } } as const;
}

/** Starts the chart without real actors, with a clock that only the test advances. */
export function walk(config = configFor()) {
  const clock = new SimulatedClock();
  const statuses: string[] = [];
  const reports: string[] = [];
  const unplanned: string[] = [];
  const toldHolder: HoldingEvent[] = [];
  const begun: string[] = [];
  const inspect = (event: InspectionEvent) => {
    unplanned.push(...unplannedIn(event));
    toldHolder.push(...toldHolderIn(event));
    if (event.type === "@xstate.actor" && "id" in event.actorRef)
      begun.push(String(event.actorRef.id));
  };
  const actor = createActor(sessionMachine, { input: config, clock, inspect });
  actor.subscribe(({ value }) => {
    const now = pathOf(value);
    if (statuses.at(-1) !== now) statuses.push(now);
  });
  actor.on("failure", ({ failure }) => reports.push(failure.code));
  actor.start();
  const send = (...events: readonly SessionEvent[]) => {
    for (const event of events) actor.send(event);
  };
  return {
    actor,
    send,
    statuses,
    reports,
    unplanned,
    toldHolder,
    begun,
    at: () => pathOf(actor.getSnapshot().value),
    context: () => actor.getSnapshot().context,
    /** Returns the ids of the running actors. */
    working: () => Object.keys(actor.getSnapshot().children).sort(),
    pass: (ms: number) => clock.increment(ms),
  };
}

/** Starts the chart and brings it to a state. The default is three load attempts, and one for `failed`. */
export function walkTo(
  status: Exclude<SessionStatus, "destroyed">,
  changes?: Partial<SessionConfig>,
) {
  const once = status === "failed" && { loading: { timeoutMs: 10_000, attempts: 1 } };
  const walking = walk(configFor({ ...once, ...changes }));
  walking.send(...ways[status]);
  return walking;
}

/** The inner states of these differ only in their tag: see `tags.test.ts`. */
const TAGGED: readonly string[] = ["idle", "destroying"] satisfies SessionStatus[];

/** Returns the path of a state, e.g. `initializing.loading`. */
export const pathOf = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? Object.entries(value)
        .map(([state, inner]) => (TAGGED.includes(state) ? state : `${state}.${pathOf(inner)}`))
        .join()
    : String(value);

/** Returns the events that the chart sent to the actor that holds the session. */
function toldHolderIn(inspected: InspectionEvent): HoldingEvent[] {
  if (inspected.type !== "@xstate.event") return [];
  const { actorRef, event } = inspected;
  if (!("id" in actorRef) || actorRef.id !== "heldSession") return [];
  return isInternal(event) ? [] : [event as HoldingEvent]; // its type accepts no other events
}

const isInternal = ({ type }: EventObject) => type.startsWith("xstate.");

/** Returns events without a transition in the state that received them. An event to be ignored has an empty transition. */
function unplannedIn(inspected: InspectionEvent): string[] {
  if (inspected.type !== "@xstate.microstep" || inspected._transitions.length > 0) return [];
  const { event } = inspected;
  return event.type === "xstate.init" ? [] : [event.type];
}
