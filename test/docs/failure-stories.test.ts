import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import type { SessionErrorCode } from "../../src/index.js";
import { codesInUnion, inRoot, readPage } from "./pages.js";

/** Codes that no story over the simulator can show truthfully, and why. */
const WITHOUT_STORY: Partial<Record<SessionErrorCode, string>> = {
  "script-csp": "a policy holds for the whole page, Storybook's own scripts included",
  "script-invalid": "only the loader of the real script sees what was served in its place",
  "script-offline": "only the loader of the real script asks the browser for its network",
  "session-timeout": "a session closes in one macrotask, and a story cannot hold that back",
};

async function codesInStories(): Promise<string[]> {
  const files = (await readdir(inRoot("stories"))).filter((name) => name.startsWith("failures-"));
  const pages = await Promise.all(files.map((name) => readPage(`stories/${name}`)));
  return pages.flatMap((page) =>
    [...page.matchAll(/proves\("([a-z-]+)"/g)].map(([, code = ""]) => code),
  );
}

test("every error code has one story, or a reason why it cannot have one", async () => {
  const told = [...(await codesInStories()), ...Object.keys(WITHOUT_STORY)];
  expect(told.sort()).toEqual((await codesInUnion()).sort());
});
