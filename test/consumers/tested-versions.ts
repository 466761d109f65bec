/** The tools that build apps and run tests with the packed package. The docs show these versions. */
export const TESTED = {
  vite: { oldest: "2.9.18", newest: "8.3.8" },
  webpack: { oldest: "5.61.0", newest: "5.112.2" },
  rollup: { oldest: "2.79.2", newest: "4.67.4" },
  esbuild: { oldest: "0.16.17", newest: "0.28.2" },
  parcel: { oldest: "2.16.4", newest: "2.16.4" },
  jest: { oldest: "27.5.1", newest: "30.5.2" },
  vitest: { oldest: "4.1.12", newest: "4.1.12" },
} as const;

/** Its parser does not know the syntax of xstate 5 and of this package. */
export const REFUSED = { webpack: "4.47.0" } as const;

export const ROLLUP_PLUGINS = {
  "@rollup/plugin-commonjs": "29.0.3",
  "@rollup/plugin-node-resolve": "16.0.3",
  "@rollup/plugin-replace": "6.0.3",
} as const;
