/** Milliseconds of a clock that never goes back, as the time of day does. */
export const now = (): number =>
  typeof performance === "undefined" ? Date.now() : performance.now();
