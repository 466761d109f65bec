/** Calls back once or more. Returns a function that stops it. */
export type Listen = (happened: () => void) => () => void;

const nothing = () => {};

/** Resolves after the delay, on abort, or when `orUntil` calls back. */
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
