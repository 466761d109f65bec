import type { TestProjectInlineConfiguration } from "vitest/config";

/** The stories as a built site, by `npm run test:built-stories`. */
export const builtStories: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "built-stories",
    environment: "node",
    include: ["test/built-stories/*.test.ts"],
    testTimeout: 60_000,
  },
};
