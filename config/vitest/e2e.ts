import type { TestProjectInlineConfiguration } from "vitest/config";

/** Whole pages, built and with hot reload: they build and serve, so a test takes seconds. */
export const e2e: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "e2e",
    environment: "node",
    include: ["test/e2e/*.test.ts"],
    testTimeout: 30_000,
  },
};
