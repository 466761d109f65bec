// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createMachine } from "xstate";
import { chatViewMachine } from "../../../src/machines.js";
import { recordFigures } from "../../support/figures.js";
import { chatViewModel } from "./chat-view.model.js";
import { openChatViewWorld } from "./chat-view.world.js";
import { pathsThrough } from "./paths.js";
import { walkEveryPath, type Walked } from "./replay.js";
import { figuresOf, onFakeTime, rowOf, walkCharts } from "./walk-charts.js";

vi.mock("xstate", async (original) => (await import("./tap.js")).tapped(await original()));

const PATIENCE_MS = 120_000;

/** What only a broken actor brings about, and why: it was broken, or spoken for, on purpose. */
const BY_HAND = {
  session: {
    "session: heldSession fails": "it hears what the SDK throws, and tells it",
    "initializing.attempting: loadSdk fails": "it hears every failure of a source, and tells it",
    "initializing.waiting: watchForSdk fails": "it only listens",
    "syncingUser.settling: settleUser fails": "it hears what an app throws and rejects",
    "alive.updatingUser: updateUser fails": "it hears what the SDK and the app refuse",
    "failed.resting: watchForSdk fails": "it only listens",
    "failed.retrying: loadSdk fails": "it hears every failure of a source, and tells it",
  },
  "chat view": {
    "chatView: heldView fails": "it hears what the SDK throws, and tells it",
    "mounting: mountView fails": "it hears what the SDK throws and rejects",
    "mounted: view.failed": "who makes and mounts it has nothing to say any more once it is there",
  },
};

let walked: Record<keyof typeof BY_HAND, Walked>;

beforeAll(async () => {
  walked = await walkCharts();
  const lines = Object.entries(walked).map(([chart, figures]) => figuresOf(chart, figures));
  process.stdout.write(`${lines.join("\n")}\n`);
}, PATIENCE_MS);

describe.each(["session", "chat view"] as const)("the chart: %s", (chart) => {
  test("goes on every one of its transitions where its real actors go", ({ task }) => {
    recordFigures(task, "model", { [chart]: rowOf(walked[chart]) });
    expect(walked[chart].transitions.length).toBeGreaterThan(25);
    expect(walked[chart].missed).toEqual([]);
  });

  test("is led on all but a few of them by its actors, with nothing done in their place", () => {
    expect(walked[chart].byHand).toEqual(Object.keys(BY_HAND[chart]));
  });
});

test("a transition that no path walks is missed", { timeout: PATIENCE_MS }, async () => {
  const eventsOf: typeof chatViewModel.eventsOf = (type, snapshot) =>
    type === "view.mounted" ? [] : chatViewModel.eventsOf(type, snapshot);
  const { missed } = await onFakeTime(() =>
    walkEveryPath({ ...chatViewModel, eventsOf }, openChatViewWorld),
  );
  expect(missed).toContain("mounting: view.mounted");
});

test("an event that nobody here can bring about stops the walk", () => {
  const { config, implementations } = chatViewMachine;
  const unheardOf = { ...config, on: { ...config.on, "view.printed": {} } };
  const machine = createMachine(unheardOf as typeof config, implementations);
  const model = { ...chatViewModel, machine: machine as unknown as typeof chatViewMachine };
  expect(() => pathsThrough(model)).toThrow("view.printed");
});
