import type { TestProjectInlineConfiguration } from "vitest/config";
import { longTests, modulePath, ownEntries } from "./paths.js";

const EXTRACTOR = "@xstate/machine-extractor";

/** Stately's reader of charts in source code uses XState 4, which only its ES module can be led to. */
const extractor = [
  { find: EXTRACTOR, replacement: modulePath(`${EXTRACTOR}/dist/xstate-machine-extractor.esm.js`) },
  { find: /^xstate\/lib\//, replacement: "xstate-4/lib/" },
];

/** Tests without a page. */
export const node: TestProjectInlineConfiguration = {
  extends: true,
  resolve: { alias: [...ownEntries, ...extractor] },
  test: {
    name: "node",
    environment: "node",
    server: { deps: { inline: [EXTRACTOR] } },
    include: [
      "test/{lib,machines,actors,sdk,controller,views,server,simulator,package,docs,codemod}/**/*.test.{ts,tsx}",
      "test/xstate/**/*.test.ts",
    ],
    exclude: [...longTests, "test/simulator/dom/**", "test/docs/**/*.test.tsx"], // which are for Chromium
  },
};
