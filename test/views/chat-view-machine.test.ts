import { describe, expect, test } from "vitest";
import { configured, walk, walkTo, configFor } from "./walk.js";

const MOUNT_MS = 15_000;
const BACKGROUND_MS = 120_000;
const failure = { code: "view-timeout" } as const;

describe("the life of a chat UI", () => {
  test("begins when it has a place and there is a session, whichever comes first", () => {
    const placeFirst = walk(configFor({ session: undefined }));
    placeFirst.send({ type: "start" });
    expect(placeFirst.at()).toBe("idle");
    placeFirst.send(configured());
    expect(placeFirst.at()).toBe("creating");
    const sessionFirst = walk();
    expect(sessionFirst.at()).toBe("idle");
    sessionFirst.send({ type: "start" });
    expect(sessionFirst.at()).toBe("creating");
  });

  test("goes through creating and mounting to mounted", () => {
    const { at, send } = walkTo("creating");
    send({ type: "view.created" });
    expect(at()).toBe("mounting");
    send({ type: "view.mounted" });
    expect(at()).toBe("mounted");
  });

  test.each(["creating", "mounting", "mounted"] as const)(
    "ends in %s when its place goes, and leaves no actor at work",
    (status) => {
      const { at, send, working } = walkTo(status);
      send({ type: "stop" });
      expect(at()).toBe("destroyed");
      expect(working()).toEqual([]);
    },
  );

  test.each(["creating", "mounting", "mounted"] as const)(
    "waits in idle when the session goes while it is %s",
    (status) => {
      const { at, send, working } = walkTo(status);
      send(configured({ session: undefined }));
      expect(at()).toBe("idle");
      expect(working()).toEqual([]);
    },
  );

  test("starts again when its place comes back", () => {
    const { at, send } = walkTo("destroyed");
    send({ type: "start" });
    expect(at()).toBe("creating");
  });

  test("does not start again in a place that is gone", () => {
    const { at, send } = walkTo("destroyed");
    send(configured({ session: 2, options: 3 }));
    expect(at()).toBe("destroyed");
  });
});

describe("what a living chat UI is told", () => {
  test("settings go to the one that is there", () => {
    const { at, send, working } = walkTo("mounted");
    const held = working();
    send(configured({ settings: 1 }));
    expect(at()).toBe("mounted");
    expect(working()).toEqual(held);
  });

  test.each(["creating", "mounting", "mounted"] as const)(
    "other options replace it while it is %s",
    (status) => {
      const { at, send, working, context } = walkTo(status);
      const [held] = working();
      send(configured({ options: 1 }));
      expect(at()).toBe("creating");
      expect(working()).not.toContain(held);
      expect(held?.getSnapshot().status).toBe("stopped");
      expect(context().identity).toEqual({ session: 1, options: 1 });
    },
  );

  /** Counts how often the machine requests an update of the settings. */
  function countSettings({ actor }: ReturnType<typeof walkTo>) {
    const told: string[] = [];
    actor.system.inspect(({ type, ...inspected }) => {
      if (type === "@xstate.event" && "event" in inspected) told.push(inspected.event.type);
    });
    return () => told.filter((type) => type === "settings.changed").length;
  }

  test("settings that come with other options go to the new one alone", () => {
    const walked = walkTo("mounted");
    const count = countSettings(walked);
    walked.send(configured({ settings: 1 }), configured({ settings: 2, options: 1 }));
    expect(count()).toBe(1);
  });

  test("settings are given to it once more when it is mounted: it may have taken none before", () => {
    const walked = walkTo("mounting");
    const count = countSettings(walked);
    walked.send({ type: "view.mounted" });
    expect(count()).toBe(1);
  });

  test("another session replaces it, also without a moment between the two", () => {
    const { at, send, context } = walkTo("mounted");
    send(configured({ session: 2 }));
    expect(at()).toBe("creating");
    expect(context().identity?.session).toBe(2);
  });

  test("a place that goes and comes back in one tick makes one new chat UI", () => {
    const { at, send, statuses, working } = walkTo("mounted");
    send({ type: "stop" }, { type: "start" });
    expect(at()).toBe("creating");
    expect(statuses.slice(-2)).toEqual(["destroyed", "creating"]);
    expect(working()).toHaveLength(1);
  });
});

describe("what goes wrong", () => {
  test.each(["creating", "mounting", "mounted"] as const)("fails it in %s", (status) => {
    const { at, send, working, reports, context } = walkTo(status);
    send({ type: "view.failed", failure });
    expect(at()).toBe("failed");
    expect(context().failure).toEqual(failure);
    expect(reports).toEqual([failure.code]);
    expect(working()).toEqual([]);
  });

  test("fails it when mounting takes too long, and keeps it", () => {
    const { at, pass, reports, working } = walkTo("mounting");
    const held = working();
    pass(MOUNT_MS - 1);
    expect(at()).toBe("mounting");
    pass(1);
    expect(at()).toBe("failed");
    expect(reports).toEqual(["view-timeout"]);
    expect(working()).toEqual(held);
  });

  test("a late mount shows it, and forgets the failure", () => {
    const { at, pass, send, context } = walkTo("mounting");
    pass(MOUNT_MS);
    send({ type: "view.mounted" });
    expect([at(), context().failure]).toEqual(["mounted", undefined]);
  });

  test.each([
    ["a late refusal", { type: "view.failed", failure: { code: "view-failed" } }, "view-failed"],
    ["a late loss", { type: "view.lost" }, "view-lost"],
  ] as const)("%s is reported, and ends it", (_name, event, code) => {
    const { at, pass, send, working, reports } = walkTo("mounting");
    pass(MOUNT_MS);
    send(event);
    expect([at(), working(), reports]).toEqual(["failed", [], ["view-timeout", code]]);
  });

  test("a mount that never ends is begun again in the background", () => {
    const { at, pass, working, reports } = walkTo("mounting");
    pass(MOUNT_MS);
    const [held] = working();
    pass(BACKGROUND_MS - 1);
    expect(working()).toEqual([held]);
    pass(1);
    expect(at()).toBe("failed");
    expect(working()).toHaveLength(1);
    expect(working()).not.toContain(held);
    expect(reports).toEqual(["view-timeout"]);
  });

  test("the network's return creates it again, unless other code took it away", () => {
    const refused = walkTo("failed");
    refused.send({ type: "network.online" });
    expect(refused.working()).toHaveLength(1);
    const lost = walkTo("mounted");
    lost.send({ type: "view.lost" }, { type: "network.online" });
    expect([lost.at(), lost.working()]).toEqual(["failed", []]);
  });

  test.each(["mounting", "mounted"] as const)(
    "another body of the page replaces it while it is %s",
    (status) => {
      const { at, send, working, reports } = walkTo(status);
      const [held] = working();
      send({ type: "page.replaced" });
      expect([at(), reports]).toEqual(["creating", []]);
      expect(working()).not.toContain(held);
    },
  );

  test("another body of the page takes a chat UI that is no longer wanted with it", () => {
    const { at, send } = walkTo("mounted");
    send({ type: "pause" }, { type: "page.replaced" });
    expect(at()).toBe("destroyed");
  });

  test("a chat UI that other code took away has failed", () => {
    const { at, send, reports } = walkTo("mounted");
    send({ type: "view.lost" });
    expect(at()).toBe("failed");
    expect(reports).toEqual(["view-lost"]);
  });

  test("a mounted chat UI has all the time in the world", () => {
    const { at, pass } = walkTo("mounted");
    pass(10 * MOUNT_MS);
    expect(at()).toBe("mounted");
  });

  test("retry creates it again, and forgets the failure", () => {
    const { at, send, context } = walkTo("failed");
    send({ type: "retry" });
    expect(at()).toBe("creating");
    expect(context().failure).toBeUndefined();
  });

  test("retry does nothing where nothing failed", () => {
    const { at, send, working, unplanned } = walkTo("mounted");
    const held = working();
    send({ type: "retry" });
    expect(at()).toBe("mounted");
    expect(working()).toEqual(held);
    expect(unplanned).toEqual([]);
  });

  test("changed settings alone try nothing again", () => {
    const { at, send } = walkTo("failed");
    send(configured({ settings: 1 }));
    expect(at()).toBe("failed");
  });

  test.each([
    ["other options", { options: 1 }],
    ["another session", { session: 2 }],
  ])("%s create it again", (_name, changes) => {
    const { at, send } = walkTo("failed");
    send(configured(changes));
    expect(at()).toBe("creating");
  });

  test("a failed chat UI whose place goes is no longer failed", () => {
    const { at, send } = walkTo("failed");
    send({ type: "stop" });
    expect(at()).toBe("idle");
  });
});

describe("an effect that is cleaned up", () => {
  test("and runs again at once changes nothing", () => {
    const { send, at, working, pass } = walkTo("mounted");
    const before = working();
    send({ type: "pause" });
    send({ type: "start" });
    pass(1_000);
    expect(at()).toBe("mounted");
    expect(working()).toEqual(before);
  });

  test("and does not run again takes the chat UI with it", () => {
    const { send, at, working, pass } = walkTo("mounted");
    send({ type: "pause" });
    expect(at()).toBe("mounted");
    pass(0);
    expect([at(), working()]).toEqual(["destroyed", []]);
  });

  test("before a removal is followed by it at once", () => {
    const { send, at } = walkTo("mounted");
    send({ type: "pause" });
    send({ type: "stop" });
    expect(at()).toBe("destroyed");
  });

  test("takes the chat UI with it whatever comes meanwhile", () => {
    const { send, at, pass } = walkTo("mounted");
    send({ type: "pause" }, configured({ session: undefined }), configured({ session: 2 }));
    pass(0);
    expect(at()).toBe("destroyed");
  });

  test("takes a chat UI that nobody saw with it at once", () => {
    const { send, at } = walkTo("mounting");
    send({ type: "pause" });
    expect(at()).toBe("destroyed");
  });
});

test("no event of a long run is unplanned", () => {
  const { send, unplanned, at, pass } = walk(configFor({ session: undefined }));
  send({ type: "start" }, configured(), { type: "view.created" }, configured({ settings: 1 }));
  send({ type: "view.mounted" }, configured({ options: 1 }), { type: "view.created" });
  send({ type: "view.failed", failure }, { type: "retry" }, { type: "view.created" });
  send({ type: "view.mounted" }, { type: "view.lost" }, { type: "retry" });
  pass(MOUNT_MS);
  send({ type: "retry" }, { type: "stop" }, { type: "stop" });
  expect(at()).toBe("destroyed");
  expect(unplanned).toEqual([]);
});
