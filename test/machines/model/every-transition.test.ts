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

/** Transitions that only occur when an actor is broken or replaced on purpose, with the reason. */
const BY_HAND = {
  session: {
    "session: heldSession fails": "it catches SDK errors and reports them",
    "initializing.loading: loadSdk fails": "it catches every failure of a source and reports it",
    "initializing.backoff: watchForSdk fails": "it only listens",
    "syncingUser.resolving: resolveUser fails": "it catches errors and rejections of the app",
    "alive.updatingUser: updateUser fails": "it catches errors of the SDK and the app",
    "failed.waiting: watchForSdk fails": "it only listens",
    "failed.retrying: loadSdk fails": "it catches every failure of a source and reports it",
  },
  "chat view": {
    "chatView: heldView fails": "it catches SDK errors and reports them",
    "mounting: page.replaced": "the next chat UI is created before the walk can check the state",
    "mounted: view.failed": "the actor has nothing left to do that can fail",
    "mounted: page.replaced": "the next chat UI is created before the walk can check the state",
    "failed: watchNetwork fails": "it only listens",
    "failed.waiting: page.replaced": "the page reports it after the walk has checked the state",
  },
};

/** Transitions that no actor of this library causes, with the reason why the chart has them. */
const NEVER = {
  session: {
    "session: session.restored": "only actors of `talkSession` send it",
    "alive.synced: eventless, branch 2 of 3": "it ends a loop that takes an actor with a fault",
  },
  "chat view": {},
};

let walked: Record<keyof typeof BY_HAND, Walked>;

beforeAll(async () => {
  walked = await walkCharts();
  const lines = Object.entries(walked).map(([chart, figures]) => figuresOf(chart, figures));
  process.stdout.write(`${lines.join("\n")}\n`);
}, PATIENCE_MS);

describe.each(["session", "chat view"] as const)("the chart: %s", (chart) => {
  test("takes every transition with its real actors, and reaches the same states", ({ task }) => {
    recordFigures(task, "model", { [chart]: rowOf(walked[chart]) });
    expect(walked[chart].transitions.length).toBeGreaterThan(25);
    expect(walked[chart].missed).toEqual(Object.keys(NEVER[chart]));
  });

  test("takes all but a few transitions without replacing an actor", () => {
    expect(walked[chart].byHand).toEqual(Object.keys(BY_HAND[chart]));
  });
});

test(
  "a transition that no path takes is reported as missed",
  { timeout: PATIENCE_MS },
  async () => {
    const eventsOf: typeof chatViewModel.eventsOf = (type, snapshot) =>
      type === "view.mounted" ? [] : chatViewModel.eventsOf(type, snapshot);
    const { missed } = await onFakeTime(() =>
      walkEveryPath({ ...chatViewModel, eventsOf }, openChatViewWorld),
    );
    expect(missed).toContain("mounting: view.mounted");
  },
);

test("an event without a case in the model stops the walk", () => {
  const { config, implementations } = chatViewMachine;
  const unheardOf = { ...config, on: { ...config.on, "view.printed": {} } };
  const machine = createMachine(unheardOf as typeof config, implementations);
  const model = { ...chatViewModel, machine: machine as unknown as typeof chatViewMachine };
  expect(() => pathsThrough(model)).toThrow("view.printed");
});
