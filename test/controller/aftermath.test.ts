import { describe, expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { internalsOf } from "../../src/controller/internals.js";
import { switchNotifications } from "../../src/controller/switch-notifications.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

const noFirstToken = { unknowns: { firstToken: "none" } } as const;

describe("a session that is over", () => {
  test("reports nothing of notifications that a person asked for", async () => {
    const { controller, simulator, codes } = await alive();
    const lift = simulator.fail("setDesktopNotificationEnabled", { how: "hang" });
    const internals = internalsOf(controller);
    const answer = internals && switchNotifications(internals, true, {});
    await controller.stop();
    lift();
    expect(await answer).toBe(false);
    expect(codes()).toEqual([]);
  });

  test.each([
    ["setDesktopNotificationEnabled", { desktopNotificationEnabled: true }],
    ["hasValidCredentials", { verifyAppId: true }],
  ] as const)("reports nothing of what its props asked for: %s", async (place, options) => {
    const { controller, simulator, codes } = live(options);
    const lift = simulator.fail(place, { how: "hang" });
    controller.start();
    await controller.whenAlive();
    await controller.stop();
    lift();
    await settle();
    expect(codes()).toEqual([]);
  });
});

describe("a token of one user", () => {
  test("is never asked of another's function: while the session gives way", async () => {
    const asked: string[] = [];
    const alice = { tokenFetcher: () => (asked.push("alice"), "ta") };
    const { configure, simulator } = await alive(alice, noFirstToken);
    const [session] = simulator.sessions;
    configure({ userId: "bob", tokenFetcher: () => (asked.push("bob"), "tb") });
    if (session) await simulator.requestToken(session);
    expect(asked).not.toContain("bob");
  });

  test("is never asked of another's function: while the session lingers", async () => {
    const asked: string[] = [];
    const alice = { lingerMs: 60_000, tokenFetcher: () => (asked.push("alice"), "ta") };
    const { configure, controller, simulator } = await alive(alice, noFirstToken);
    const [session] = simulator.sessions;
    await controller.stop();
    configure({ userId: "bob", tokenFetcher: () => (asked.push("bob"), "tb") });
    expect(session && (await simulator.requestToken(session))).toEqual({ type: "given" });
    expect(asked).toEqual(["alice"]);
    simulator.reset();
  });
});

test("after a refusal the setting of another holder for notifications is tried", async () => {
  const config = { desktopNotificationEnabled: true };
  const first = live(config);
  first.simulator.fail("setDesktopNotificationEnabled", { error: "denied", times: 1 });
  first.controller.start();
  await settle();
  expect(first.codes()).toEqual(["notifications-denied"]);
  const other = createSessionController(first.whole(config));
  other.start();
  await settle();
  expect(internalsOf(other)?.notifications.getSnapshot()).toBe(true);
});

test("a thrown value without a string form is a failure like any other, reported once", () => {
  const wordless = () => {
    throw Object.create(null);
  };
  const { controller, configure, status, codes } = live({ syncUser: () => wordless() });
  controller.start();
  configure({ syncUser: () => wordless() });
  expect([status(), codes()]).toEqual(["failed", ["user-failed"]]);
});
