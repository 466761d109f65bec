import type { TestProjectInlineConfiguration } from "vitest/config";

/** The examples, installed from what would be published: `npm run test:examples`. */
export const examples: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "examples",
    environment: "node",
    globalSetup: "test/examples/install.ts",
    include: ["test/examples/*.test.ts"],
    fileParallelism: false, // each builds
  },
};
