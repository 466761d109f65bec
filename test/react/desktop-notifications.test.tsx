import { act } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Session, useDesktopNotifications, type DesktopNotifications } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import "./support.js";

/** A simulated browser permission, which can change and notify its listeners. */
function browser(permission: NotificationPermission) {
  const status = new EventTarget();
  const Notification = { permission };
  vi.stubGlobal("Notification", Notification);
  Object.defineProperty(navigator, "permissions", {
    configurable: true,
    value: { query: () => Promise.resolve(status) },
  });
  return {
    answers: (next: NotificationPermission) => void (Notification.permission = next),
    changes(next: NotificationPermission) {
      Notification.permission = next;
      status.dispatchEvent(new Event("change"));
    },
  };
}

const simulator = createTalkSimulator();
let codes: string[] = [];
const onError = ({ code }: { code: string }) => void codes.push(code);

let seen: DesktopNotifications;

function Bell({ alertOnFailure }: { alertOnFailure?: boolean }) {
  const notifications = useDesktopNotifications({ alertOnFailure });
  return (
    <button
      ref={() => {
        seen = notifications;
      }}
    >
      {`${notifications.permission} ${notifications.enabled ? "on" : "off"}`}
    </button>
  );
}

const app = (userId: string | null = "alice", alertOnFailure?: boolean) => (
  <Session appId="app" userId={userId} sdk={simulator.Talk} onError={onError}>
    <Bell {...(alertOnFailure !== undefined && { alertOnFailure })} />
  </Session>
);

beforeEach(() => {
  codes = [];
});
afterEach(() => {
  simulator.reset();
  vi.unstubAllGlobals();
});

const alive = () => until(() => simulator.sessions.length === 1);
const calls = () =>
  simulator.ledger.calls.filter(({ method }) => method === "setDesktopNotificationEnabled");

/** Returns the result after React has rendered: `act` of React 17 returns nothing. */
async function acted(run: () => Promise<boolean>): Promise<boolean | undefined> {
  let given: boolean | undefined;
  await act(async () => {
    given = await run();
  });
  return given;
}

describeEachMode((mode) => {
  test("are left alone until a person asks for them, then on, and off again", async () => {
    const { answers } = browser("default");
    const { getByRole } = mode.render(app());
    await alive();
    await settle();
    expect(calls()).toEqual([]);
    expect(getByRole("button").textContent).toBe("default off");
    answers("granted");
    expect(await acted(() => seen.enable())).toBe(true);
    expect(getByRole("button").textContent).toBe("granted on");
    expect(await acted(() => seen.disable())).toBe(true);
    expect(getByRole("button").textContent).toBe("granted off");
    expect(calls().map(({ args }) => args)).toEqual([
      [true, { alertOnFailure: false }],
      [false, { alertOnFailure: false }],
    ]);
    expect(codes).toEqual([]);
  });

  test.each(["denied", "unsupported"] as const)(
    "that are %s are reported without an alert, and may be asked for again",
    async (error) => {
      browser("default");
      const { getByRole } = mode.render(app());
      await alive();
      simulator.fail("setDesktopNotificationEnabled", { error, times: 1 });
      expect(await acted(() => seen.enable())).toBe(false);
      expect(codes).toEqual([`notifications-${error}`]);
      expect(simulator.ledger.alertsShown).toBe(0);
      expect(getByRole("button").textContent).toContain("off");
      expect(await acted(() => seen.enable())).toBe(true);
      expect(getByRole("button").textContent).toContain("on");
    },
  );

  test("that are denied cause an alert if `alertOnFailure` is set", async () => {
    browser("default");
    mode.render(app("alice", true));
    await alive();
    simulator.fail("setDesktopNotificationEnabled", { error: "denied", times: 1 });
    expect(await acted(() => seen.enable())).toBe(false);
    expect(simulator.ledger.alertsShown).toBe(1);
  });

  test("without a live session nothing is switched", async () => {
    browser("granted");
    mode.render(app(null));
    await settle();
    expect(await acted(() => seen.enable())).toBe(false);
    expect([codes, calls()]).toEqual([[], []]);
  });

  test("of one user are off for the next", async () => {
    browser("granted");
    const { getByRole, rerender } = mode.render(app());
    await alive();
    await acted(() => seen.enable());
    expect(getByRole("button").textContent).toBe("granted on");
    rerender(app("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    await settle();
    expect(getByRole("button").textContent).toBe("granted off");
  });

  test("have functions that stay the same", async () => {
    browser("granted");
    const { rerender } = mode.render(app());
    await alive();
    const { enable, disable } = seen;
    rerender(app());
    expect([seen.enable, seen.disable]).toEqual([enable, disable]);
  });

  test("of a browser that has none are unsupported", async () => {
    vi.stubGlobal("Notification", undefined);
    const { findByText } = mode.render(app());
    expect(await findByText("unsupported off")).toBeTruthy();
  });
});
