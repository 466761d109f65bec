import type { TestProjectInlineConfiguration } from "vitest/config";

/** The pages as a built site, by `npm run test:site`. */
export const site: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "site",
    environment: "node",
    include: ["test/site/*.test.ts"],
    testTimeout: 60_000,
  },
};
