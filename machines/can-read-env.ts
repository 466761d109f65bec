/**
 * Whether `process.env.NODE_ENV` can be read. Bundlers replace the expression, also where there is no `process`.
 * Elsewhere it throws, e.g. in a build that keeps it and runs in a browser: that counts as production.
 */
export const canReadEnv: boolean = /* @__PURE__ */ (() => {
  try {
    return typeof process.env.NODE_ENV !== "symbol";
  } catch {
    return false;
  }
})();
