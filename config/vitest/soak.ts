import type { TestProjectInlineConfiguration } from "vitest/config";

/** Long runs, by `npm run soak` only. */
export const soak: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "soak",
    environment: "node",
    include: ["test/soak/**/*.test.ts"],
    execArgv: ["--expose-gc"],
    fileParallelism: false, // heaps are measured
    testTimeout: 300_000,
  },
};
