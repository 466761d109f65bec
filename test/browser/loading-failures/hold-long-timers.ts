import type { PageWindow } from "../support/open-page.js";

/** From here on a timer is one that no test waits for. */
const LONG_MS = 5_000;

interface Held {
  readonly ms: number;
  readonly run: () => void;
}

/** Holds the long timers of a page until its time is said to have passed. */
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
    /** What the page waits for, in milliseconds. */
    pending: () => [...held.values()].map(({ ms }) => ms),
    /** So much time has passed for all that is held. */
    pass(passed: number) {
      for (const [id, { ms, run }] of [...held]) if (ms <= passed && held.delete(id)) run();
    },
  };
}
