import type { TestProjectInlineConfiguration } from "vitest/config";
import { ownEntries } from "./paths.js";

/** The charts and the session without React, on the oldest xstate of our range. `npm run test:xstate` */
export const oldestXstate: TestProjectInlineConfiguration = {
  extends: true,
  resolve: {
    alias: [...ownEntries, { find: /^xstate(\/.*)?$/, replacement: "xstate-oldest$1" }],
  },
  test: {
    name: "oldest-xstate",
    environment: "node",
    include: ["test/machines/*.test.ts", "test/xstate/**/*.test.ts"],
    exclude: ["test/machines/extracted.test.ts"], // which reads source code, with XState 4
  },
};
