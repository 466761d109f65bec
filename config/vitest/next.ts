import type { TestProjectInlineConfiguration } from "vitest/config";

/** A Next.js app on the built package. Separate, because it installs and builds Next.js: `npm run test:next`. */
export const next: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "next",
    environment: "node",
    globalSetup: "test/e2e/next/install.ts",
    include: ["test/e2e/next/*.test.ts"],
    testTimeout: 60_000,
  },
};
