import { sessionMachine, statusOf, type SessionEvent } from "talkjs-session/machines";
import { getShortestPaths } from "xstate/graph";

const events: SessionEvent[] = [
  { type: "start" },
  { type: "sdk.loaded" },
  { type: "sdk.failed", failure: { code: "script-csp" } },
  { type: "session.leased" },
  { type: "session.lost" },
  { type: "stop" },
];

/** Returns the shortest way to each status that these events reach. */
export function waysToStatuses(): Record<string, string[]> {
  const paths = getShortestPaths(sessionMachine, {
    input: { appId: "your-app-id", userId: "alice" },
    events,
    serializeState: ({ value }) => statusOf(value),
  });
  return Object.fromEntries(
    paths.map(({ state, steps }) => [statusOf(state.value), steps.map(({ event }) => event.type)]),
  );
}
