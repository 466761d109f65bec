/** Calls when something happens, once or more; returns how to stop listening. */
export type Listen = (happened: () => void) => () => void;

const nothing = () => {};

/** Ends early when the signal is given, or when something earlier happens. */
export const wait = (ms: number, signal: AbortSignal, orUntil: Listen = () => nothing) =>
  new Promise<void>((resolve) => {
    let stop = nothing;
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    stop = orUntil(end);
    if (signal.aborted) end();
  });
