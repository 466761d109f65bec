import type { TestProjectInlineConfiguration } from "vitest/config";
import { longTests, modulePath, ownEntries } from "./paths.js";

const EXTRACTOR = "@xstate/machine-extractor";

/** Stately's reader of charts in source code uses XState 4, which only its ES module can be led to. */
const extractor = [
  { find: EXTRACTOR, replacement: modulePath(`${EXTRACTOR}/dist/xstate-machine-extractor.esm.js`) },
  { find: /^xstate\/lib\//, replacement: "xstate-4/lib/" },
];

/** Tests of what a new process has: nothing else may have run, or imported the library, before them. */
const alone = [
  "test/machines/model/every-transition.test.ts", // observes xstate, which it replaces
  "test/controller/{registry,within-reach}.test.ts",
  "test/server/imports*.test.ts",
];

/** Tests without a page. */
export const node: TestProjectInlineConfiguration = {
  extends: true,
  resolve: { alias: [...ownEntries, ...extractor] },
  test: {
    name: "node",
    environment: "node",
    isolate: false, // a process for each file took longer than the tests in it
    server: { deps: { inline: [EXTRACTOR] } },
    include: [
      "test/{lib,machines,actors,sdk,controller,views,server,simulator,package,docs,codemod}/**/*.test.{ts,tsx}",
      "test/xstate/**/*.test.ts",
    ],
    exclude: [...longTests, ...alone, "test/simulator/dom/**", "test/docs/**/*.test.tsx"], // which are for Chromium
  },
};

/** Each of these files has a process of its own. */
export const nodeAlone: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: "node-alone", environment: "node", include: alone },
};
