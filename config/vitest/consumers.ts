import type { TestProjectInlineConfiguration } from "vitest/config";

/** The packed package in other people's hands: their compilers, their bundlers. `npm run test:consumers` */
export const consumers: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "consumers",
    environment: "node",
    globalSetup: "test/consumers/pack.ts",
    include: ["test/consumers/**/*.test.ts"],
    maxConcurrency: 2,
    testTimeout: 120_000,
  },
};
