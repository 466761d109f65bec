import { describe, expect, test } from "vitest";
import { failOnNoise } from "../support/noise.js";
import { inOtherRealm } from "../support/other-realm.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";

failOnNoise();

describe("notifications", () => {
  test("are left alone unless asked for, and switched when the prop changes, each time once", async () => {
    const { configure, simulator } = await alive();
    const switched = () =>
      simulator.ledger.calls
        .filter(({ method }) => method === "setDesktopNotificationEnabled")
        .map(({ args: [isEnabled] }) => isEnabled);
    expect(switched()).toEqual([]);
    configure({ desktopNotificationEnabled: true });
    configure({ desktopNotificationsEnabled: true });
    configure({ desktopNotificationsEnabled: true, lingerMs: 1 });
    configure({ desktopNotificationEnabled: false });
    configure({});
    await settle();
    expect(switched()).toEqual([true, false]);
  });

  test.each([
    ["denied", "notifications-denied"],
    ["unsupported", "notifications-unsupported"],
    [inOtherRealm("Object.assign(new Error(), { code: 0 })") as Error, "notifications-denied"],
    [new Error("odd"), "notifications-failed"],
  ] as const)("that are refused (%s) are reported, and the session lives", async (error, code) => {
    const { configure, codes, simulator, status } = await alive();
    simulator.fail("setDesktopNotificationEnabled", { error, times: 1 });
    configure({ desktopNotificationEnabled: true });
    await until(() => codes().length > 0);
    expect(codes()).toEqual([code]);
    expect(status()).toBe("alive");
  });

  test("that throw instead of rejecting are reported, too", async () => {
    const { configure, codes, simulator } = await alive();
    simulator.fail("setDesktopNotificationEnabled", { how: "throw", times: 1 });
    configure({ desktopNotificationEnabled: true });
    await until(() => codes().length > 0);
    expect(codes()).toEqual(["notifications-failed"]);
  });
});
