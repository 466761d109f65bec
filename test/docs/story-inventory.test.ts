import { expect, test } from "vitest";
import type { AnyStateMachine, AnyStateNode } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { CHAT_STORIES, SESSION_GUIDE } from "../../stories/parts/state-guide.js";
import { readPage } from "../../scripts/docs/pages.js";
import { panelFates, propKindsOf, sessionFates } from "../../scripts/docs/props.js";
import { allStories, passedProps } from "./stories.js";

const stories = await allStories();
const passed = await passedProps();

const SESSION_STORIES = Object.fromEntries(
  Object.values(SESSION_GUIDE).flatMap(({ stories }) => Object.entries(stories)),
);

/** Returns the paths of the states without nested states. */
const leavesOf = (node: AnyStateNode): string[] => {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [node.path.join(".")] : inner.flatMap(leavesOf);
};

const MACHINES: readonly (readonly [string, AnyStateMachine, Readonly<Record<string, string>>])[] =
  [
    ["session", sessionMachine, SESSION_STORIES],
    ["chatView", chatViewMachine, CHAT_STORIES],
  ];

test.each(MACHINES)("every state of the %s has a story", (_, machine, told) => {
  expect(Object.keys(told).sort()).toEqual(leavesOf(machine.root).sort());
});

const CASES = MACHINES.flatMap(([kind, , told]) =>
  Object.entries(told).map(([path, id]) => ({ kind, path, id })),
);

test.each(CASES)(
  "the story $id shows the $kind in $path, and expects that state",
  ({ kind, path, id }) => {
    const source = stories.find((story) => story.id === id)?.source;
    expect(source).toContain(`("${kind}", "${path}"`);
  },
);

test("every story of the list has a text, which its page shows above it", () => {
  expect(stories.filter(({ isHidden, text }) => !isHidden && !text).map(({ id }) => id)).toEqual(
    [],
  );
});

test("the guide links to existing stories", async () => {
  const guide = await readPage("stories/parts/guide.tsx");
  const linked = [...guide.matchAll(/\["([a-z-]+--[a-z-]+)"/g)].map(([, id]) => id);
  expect(linked).not.toEqual([]);
  expect(stories.map(({ id }) => id)).toEqual(expect.arrayContaining(linked));
});

/** Returns the props that stories pass to a component, directly or through their own components. */
const shownOn = (...components: readonly string[]): readonly string[] =>
  components.flatMap((component) => [...(passed.get(component) ?? [])]);

const VIEWS = ["Chatbox", "Inbox", "Popup"] as const;

test("a story shows every prop of a chat UI", () => {
  const shown = shownOn(...VIEWS);
  const declared = VIEWS.flatMap((view) => Object.keys(propKindsOf(view)));
  expect(declared.filter((prop) => !shown.includes(prop))).toEqual([]);
});

test("a story shows every prop of <HtmlPanel>", () => {
  const shown = shownOn("HtmlPanel");
  expect(Object.keys(panelFates).filter((prop) => !shown.includes(prop))).toEqual([]);
});

test("a story shows every prop of <Session>, except an alias", () => {
  const shown = shownOn("Session", "WatchedSession", "FailingApp session", "FailingApp steps");
  const missing = Object.keys(sessionFates).filter((prop) => !shown.includes(prop));
  expect(missing).toEqual(["desktopNotificationsEnabled", "on…"]);
});
