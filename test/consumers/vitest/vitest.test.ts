import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { TESTED } from "../tested-versions.js";

test("under an app's own Vitest a mocked `talkjs` is the SDK, with this package in `server.deps.inline`", async () => {
  const home = await appWith({
    dependencies: {
      vitest: TESTED.vitest.newest,
      jsdom: "29.1.1",
      talkjs: "0.46.0",
      react: "19.3.1",
      "react-dom": "19.3.1",
      "@testing-library/react": "16.3.3",
      "@testing-library/dom": "10.4.2",
    },
    files: join(import.meta.dirname, "app"),
    tarball: inject("tarball"),
  });
  // A failing run rejects, with Vitest's output.
  const output = await runNode(home, "node_modules/vitest/vitest.mjs", "run");
  expect(output).toMatch(/Tests {2}2 passed/);
});
