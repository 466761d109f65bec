import { setImmediate } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { openAlice } from "./open.js";

test("the browser shows one prompt, after all handlers that prepare the user are done", async () => {
  const { simulator, session } = openAlice();
  let finish = (): void => undefined;
  const preparing = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  session.onBrowserPermissionNeeded(preparing);
  const enabling = session.setDesktopNotificationEnabled(true);
  await setImmediate();
  expect(simulator.ledger.promptsShown).toBe(0);
  finish();
  await enabling;
  await session.setDesktopNotificationEnabled(true);
  await session.setDesktopNotificationEnabled(false);
  expect(preparing).toHaveBeenCalledOnce();
  expect(simulator.ledger.promptsShown).toBe(1);
});

test.each([
  ["denied", 0],
  ["unsupported", 1],
] as const)(
  "notifications that are %s reject with code %i and show an alert",
  async (error, code) => {
    const { simulator, session } = openAlice();
    simulator.fail("setDesktopNotificationEnabled", { error, times: 2 });
    const refusal = session.setDesktopNotificationEnabled(true);
    await expect(refusal).rejects.toMatchObject({ code });
    await expect(refusal).rejects.toBeInstanceOf(simulator.Talk.Error);
    expect(simulator.ledger.alertsShown).toBe(1);
    await expect(
      session.setDesktopNotificationEnabled(true, { alertOnFailure: false }),
    ).rejects.toThrow();
    expect(simulator.ledger.alertsShown).toBe(1);
    await expect(session.setDesktopNotificationEnabled(true)).resolves.toBeUndefined();
  },
);

test("a handler for a denial replaces the alert, unless alertOnFailure is set", async () => {
  const { simulator, session } = openAlice();
  const denied: string[] = [];
  session.onBrowserPermissionDenied(({ type }) => denied.push(type));
  simulator.fail("setDesktopNotificationEnabled", { error: "denied" });
  await expect(session.setDesktopNotificationEnabled(true)).rejects.toThrow("denied");
  expect([denied, simulator.ledger.alertsShown]).toEqual([["notifications"], 0]);
  await expect(
    session.setDesktopNotificationEnabled(true, { alertOnFailure: true }),
  ).rejects.toThrow();
  expect([denied.length, simulator.ledger.alertsShown]).toEqual([2, 1]);
  expect(simulator.ledger.promptsShown).toBe(1);
});

test("a prompt that the app prevented is not shown", async () => {
  const { simulator, session } = openAlice();
  const preventing = session.onBrowserPermissionNeeded((event) => event.preventDefault());
  await expect(session.setDesktopNotificationEnabled(true)).rejects.toMatchObject({ code: 0 });
  expect(simulator.ledger).toMatchObject({ promptsShown: 0, alertsShown: 0 });
  preventing.unsubscribe();
  await session.setDesktopNotificationEnabled(true);
  expect(simulator.ledger.promptsShown).toBe(1);
});
