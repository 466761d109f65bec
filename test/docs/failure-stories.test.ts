import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import type { SessionErrorCode } from "../../src/index.js";
import { codesInUnion, inRoot, readPage } from "../../scripts/docs/pages.js";

/** Error codes that no story can show with the simulator, and the reason. */
const WITHOUT_STORY: Partial<Record<SessionErrorCode, string>> = {
  "controller-unstable": "it takes an app that creates a controller during each render",
  "prop-invalid": "a story's props are typed; only a computed number is invalid",
  "script-csp": "a policy applies to the whole page, including Storybook's own scripts",
  "script-invalid": "only the loader of the real script checks the response",
  "script-offline": "only the loader of the real script reads the browser's network state",
  "session-timeout": "a session closes in one macrotask, and a story cannot delay that",
  "user-update-loop": "it takes options that change inside syncUser, and React renders later",
};

async function pagesOfFailures(): Promise<string[]> {
  const files = (await readdir(inRoot("stories"))).filter((name) => name.startsWith("failures-"));
  return Promise.all(files.map((name) => readPage(`stories/${name}`)));
}

async function codesInStories(): Promise<string[]> {
  return (await pagesOfFailures()).flatMap((page) =>
    [...page.matchAll(/proves\("([a-z-]+)"/g)].map(([, code = ""]) => code),
  );
}

test("every error code has one story, or a reason why it has none", async () => {
  const covered = [...(await codesInStories()), ...Object.keys(WITHOUT_STORY)];
  expect(covered.sort()).toEqual((await codesInUnion()).sort());
});

const exportsOf = (page: string): string[] =>
  [...page.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);

test("the cure of every failure is tested, in a story that the list hides", async () => {
  const failures = (await pagesOfFailures()).flatMap(exportsOf);
  const heals = await readPage("stories/heals.stories.tsx");
  expect(heals).toContain('tags: ["test-only", "!dev", "!autodocs"]');
  expect(exportsOf(heals).sort()).toEqual(failures.map((name) => `${name}Heals`).sort());
});
