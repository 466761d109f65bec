import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { TESTED } from "../tested-versions.js";

const { oldest, newest } = TESTED.jest;

const VERSIONS = [
  // Its environment for pages is part of it, and it finds entry points by their folders.
  ["27", { jest: oldest }],
  ["30", { jest: newest, "jest-environment-jsdom": newest }],
] as const;

/** The test's own extension is the only addition to those of Create React App. */
const CONFIG = {
  testMatch: ["**/*.test.cjs"],
  moduleFileExtensions: ["js", "json", "node", "cjs"],
  transform: {},
};

test.concurrent.each(VERSIONS)(
  "under Jest %s, without experimental flags, a mocked `talkjs` is the SDK",
  async (_, jest) => {
    const home = await appWith({
      dependencies: { ...jest, talkjs: "0.46.0" },
      files: join(import.meta.dirname, "app"),
      tarball: inject("tarball"),
    });
    const options = JSON.stringify(CONFIG);
    // A failing run rejects, with Jest's output.
    await expect(runNode(home, "node_modules/jest/bin/jest.js", "--config", options)).resolves.toBe(
      "",
    );
  },
);
