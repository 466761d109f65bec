/**
 * Whether `process.env.NODE_ENV` can be read. Bundlers replace the expression, also where there is no `process`.
 * Elsewhere it throws, e.g. in a build that keeps it and runs in a browser: that counts as production.
 * A copy of machines/can-read-env.ts, because the charts are an entry point without this folder.
 */
export const canReadEnv: boolean = /* @__PURE__ */ (() => {
  try {
    return typeof process.env.NODE_ENV !== "symbol";
  } catch {
    return false;
  }
})();
