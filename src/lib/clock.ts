/** Returns milliseconds of a clock that never goes backwards, unlike the time of day. */
export const now = (): number =>
  typeof performance === "undefined" ? Date.now() : performance.now();
