import { tryTo } from "../lib/try-call.js";
import type { Loading } from "../machines.js";
import type { SessionOptions } from "./options.js";

/** TalkJS's script takes this long on a slow phone network, and people still wait that long. */
const TIMEOUT_MS = 10_000;
/** One attempt, one retry for a flaky network, and one more to be sure. */
const ATTEMPTS = 3;
/** The longest delay of a timer. A timer treats Infinity as 0. */
const LONGEST_MS = 2 ** 31 - 1;

interface Limits {
  readonly lingerMs: number;
  readonly loading: Loading;
}

/** Reads the numbers among the options. For an invalid one it calls `refused` and uses the default. */
export function limitsIn(
  { lingerMs, loading }: SessionOptions,
  refused: (detail: string) => void,
): Limits {
  const read = (prop: string, value: unknown, least: number, fallback: number): number => {
    if (typeof value === "number" && value >= least) return Math.min(value, LONGEST_MS);
    if (value !== undefined && value !== null) refused(`${prop} is ${describe(value)}`);
    return fallback;
  };
  const given = typeof (loading ?? {}) === "object" && tryTo(() => ({ ...loading }));
  if (!given) refused(`loading is ${describe(loading)}`);
  const { timeoutMs, attempts } = given || {};
  return {
    lingerMs: read("lingerMs", lingerMs, 0, 0),
    loading: {
      timeoutMs: read("loading.timeoutMs", timeoutMs, 1, TIMEOUT_MS),
      attempts: read("loading.attempts", attempts, 1, ATTEMPTS),
    },
  };
}

/** Returns only the type of other values, because a message contains no personal data. */
const describe = (value: unknown): string =>
  typeof value === "number" ? String(value) : `of type ${typeof value}`;
