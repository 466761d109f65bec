import type { Stage } from "./stage.js";
import { atAll, failed, lives, type Failure } from "./table.js";

const at = atAll(
  [
    "syncingUser.resolving",
    "syncingUser.leasing",
    "alive.synced",
    "alive.updatingUser",
    "destroying, for another user",
    "destroyed, signed out",
    "destroyed by other code",
  ],
  "the SDK is there",
);

/** Three attempts and the delays between them. */
const ATTEMPTS_MS = (100 + 300) * 1.25;
const TIMEOUT_MS = 10_000;
const BACKGROUND_MS = 30_000 * 1.25;

const block = ({ simulator }: Stage) => void (simulator.script = "blocked");
const hang = ({ simulator }: Stage) => void (simulator.script = "hanging");
const unblock = ({ simulator }: Stage) => void (simulator.script = "ok");
const waitForIt = () => undefined;

const blocked = {
  at,
  strike: block,
  mend: unblock,
  outcome: failed("script-blocked", ATTEMPTS_MS),
};

/** An `sdk` function of the app that does this instead of returning the SDK. */
const ownLoader = (
  load: Stage["loadSdk"],
): Pick<Failure, "at" | "strike" | "mend" | "outcome"> => ({
  at,
  strike: (stage) => void (stage.loadSdk = load),
  mend: (stage) => void (stage.loadSdk = stage.simulator.load),
  outcome: failed("sdk-failed", ATTEMPTS_MS),
});

export const loadingFailures: readonly Failure[] = [
  { name: "a blocked script, and a retry", ...blocked },
  {
    name: "a network that is gone, and comes back",
    ...blocked,
    heal: () => void window.dispatchEvent(new Event("online")),
  },
  {
    name: "a blocked script on a page that is left open",
    ...blocked,
    heal: waitForIt,
    healsWithinMs: BACKGROUND_MS,
  },
  {
    name: "a hanging script, and a retry",
    at,
    strike: hang,
    mend: unblock,
    outcome: failed("script-timeout", TIMEOUT_MS),
  },
  {
    name: "a script that arrives after its time",
    at,
    strike: hang,
    outcome: failed("script-timeout", TIMEOUT_MS),
    heal: ({ simulator }) => simulator.arrive(),
  },
  {
    name: "a script that arrives late, and in time",
    at,
    strike: ({ simulator }) => void (simulator.script = { afterMs: TIMEOUT_MS - 1 }),
    outcome: lives([], TIMEOUT_MS - 1),
    isNetworkBusy: true,
  },
  {
    name: "garbage in place of the SDK",
    // The types refuse this, but JavaScript allows it.
    ...ownLoader(() => Promise.resolve({} as never)),
  },
  { name: "an sdk function that rejects", ...ownLoader(() => Promise.reject(new Error("mine"))) },
  {
    name: "an sdk function that throws",
    ...ownLoader(() => {
      throw new Error("mine");
    }),
  },
];
