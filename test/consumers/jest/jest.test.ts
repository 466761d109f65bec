import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { appWith } from "../app.js";
import { runNode } from "../run.js";

test("under Jest, without experimental flags, a mocked `talkjs` is the SDK", async () => {
  const home = await appWith({
    dependencies: { jest: "30.5.2", "jest-environment-jsdom": "30.5.2", talkjs: "0.46.0" },
    files: join(import.meta.dirname, "app"),
    tarball: inject("tarball"),
  });
  const options = JSON.stringify({ testMatch: ["**/*.test.cjs"], transform: {} });
  // A failing run rejects, with Jest's output.
  await expect(runNode(home, "node_modules/jest/bin/jest.js", "--config", options)).resolves.toBe(
    "",
  );
});
