import type { TestProjectInlineConfiguration } from "vitest/config";
import { longTests } from "./paths.js";

/** Components, hooks and devtools in jsdom: fast, and enough for all that needs no real browser. */
export const dom: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "dom",
    environment: "jsdom",
    exclude: longTests,
    isolate: false, // a jsdom for each file took longer than the tests in it, and each cleans up after itself
    sequence: { groupOrder: 1 }, // not among the files of other projects: each change of project starts a new worker
    include: [
      "test/{react,devtools,fuzz}/**/*.test.{ts,tsx}",
      "test/xstate/**/*.test.tsx",
      "test/simulator/dom/**/*.test.ts",
    ],
  },
};
