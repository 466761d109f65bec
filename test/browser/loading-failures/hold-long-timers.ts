import type { PageWindow } from "../support/open-page.js";

/** Timers of at least this length are held; no test waits for them. */
const LONG_MS = 5_000;

interface Held {
  readonly ms: number;
  readonly run: () => void;
}

/** Holds the long timers of a page until the test lets their time pass. */
export function holdLongTimers(window: PageWindow) {
  const held = new Map<number, Held>();
  const start = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  let ids = 0;
  Object.assign(window, {
    setTimeout(run: () => void, ms = 0) {
      if (ms < LONG_MS) return start(run, ms);
      held.set(--ids, { ms, run });
      return ids;
    },
    clearTimeout: (id: number) => held.delete(id) || clear(id),
  });
  return {
    /** The delays of the held timers, in milliseconds. */
    pending: () => [...held.values()].map(({ ms }) => ms),
    /** Lets this much time pass for all held timers. */
    pass(passed: number) {
      for (const [id, { ms, run }] of [...held]) if (ms <= passed && held.delete(id)) run();
    },
  };
}
