import { version } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Session, SessionFailed, SessionPending, type SessionProps } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { expectNoise } from "../support/noise.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { renderToString } from "react-dom/server";
import "./support.js";

const simulator = createTalkSimulator();
afterEach(() => {
  simulator.reset();
  vi.useRealTimers();
});

const noted = () => undefined;

/** An app that shows the status of its chat. */
const app = (props: Partial<SessionProps> = {}) => {
  // The props are a union, so the compiler does not accept a part of them.
  const all = {
    appId: "app",
    userId: "alice",
    sdk: simulator.load,
    onError: noted,
    ...props,
  } as SessionProps;
  return (
    <Session {...all}>
      <SessionPending className="wait">Connecting…</SessionPending>
      <SessionFailed>
        {({ code }, retry) => <button onClick={retry}>{`${code}: again`}</button>}
      </SessionFailed>
      <input aria-label="draft" />
    </Session>
  );
};

describeEachMode((mode) => {
  test("pending is shown while the SDK loads, and gone once the session is alive", async () => {
    simulator.script = "hanging";
    const { findByRole, queryByRole } = mode.render(app());
    const status = await findByRole("status");
    expect(status.textContent).toBe("Connecting…");
    expect(status.className).toBe("wait");
    simulator.arrive();
    await until(() => queryByRole("status") === null);
    expect(simulator.sessions).toHaveLength(1);
    expect(queryByRole("alert")).toBeNull();
  });

  test("pending is shown while the app is asked for its user", async () => {
    const { findByRole } = mode.render(app({ syncUser: () => new Promise<null>(() => undefined) }));
    expect((await findByRole("status")).textContent).toBe("Connecting…");
  });

  test("pending is shown while credentials are on their way", async () => {
    const { queryByRole, rerender } = mode.render(app({ token: null, sdk: simulator.Talk }));
    expect(queryByRole("status")).not.toBeNull();
    rerender(app({ token: "t", sdk: simulator.Talk }));
    await until(() => queryByRole("status") === null);
  });

  test("pending is shown while credentials are on their way for the user of a function", async () => {
    const syncUser = () => new simulator.Talk.User("alice");
    const waiting = { token: null, sdk: simulator.Talk, userId: undefined, syncUser };
    const { queryByRole } = mode.render(app(waiting));
    await settle();
    expect(queryByRole("status")).not.toBeNull();
  });

  test("nothing is shown to nobody", async () => {
    const { queryByRole } = mode.render(app({ userId: null }));
    await settle();
    expect([queryByRole("status"), queryByRole("alert")]).toEqual([null, null]);
  });

  test("pending is never shown in a switch that is over at once but for the moment between", async () => {
    const { queryByRole, rerender } = mode.render(app({ sdk: simulator.Talk }));
    await until(() => queryByRole("status") === null);
    rerender(app({ sdk: simulator.Talk, userId: "bob" }));
    expect(queryByRole("status")).not.toBeNull();
    await until(() => queryByRole("status") === null);
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
  });

  const alice = { syncUser: new simulator.Talk.User("alice"), userId: undefined };
  test.each([
    ["an id", {}, { userId: null }],
    ["data", alice, { syncUser: null, userId: undefined }],
  ])("nothing is shown in the sign-out of a user given as %s", async (_, someone, nobody) => {
    const { queryByRole, rerender } = mode.render(app({ sdk: simulator.Talk, ...someone }));
    await until(() => simulator.sessions.length === 1);
    rerender(app({ sdk: simulator.Talk, ...nobody }));
    expect(queryByRole("status")).toBeNull();
    await until(() => simulator.sessions.length === 0);
    expect([queryByRole("status"), queryByRole("alert")]).toEqual([null, null]);
  });

  test("a failure is shown with its code, keeps the app around it, and retry brings chat back", async () => {
    simulator.script = "blocked";
    const { findByRole, getByLabelText, queryByRole } = mode.render(
      app({ loading: { attempts: 1 } }),
    );
    const draft = getByLabelText("draft");
    const alert = await findByRole("alert");
    expect(alert.textContent).toBe("script-blocked: again");
    expect(queryByRole("status")).toBeNull();
    simulator.script = "ok";
    alert.querySelector("button")?.click();
    await until(() => simulator.sessions.length === 1);
    await until(() => queryByRole("alert") === null);
    expect(getByLabelText("draft")).toBe(draft);
  });

  test("a failure stays where it is, focus and all, while attempts go on in the background", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    simulator.script = "blocked";
    const statuses: string[] = [];
    const { getByRole, queryByRole } = mode.render(
      app({ onStatusChange: (status: string) => void statuses.push(status) }),
    );
    await vi.advanceTimersByTimeAsync(2_000);
    const alert = getByRole("alert");
    const button = getByRole("button");
    button.focus();
    const told = statuses.length;
    const asked = simulator.ledger.loads.asked;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(simulator.ledger.loads.asked).toBeGreaterThan(asked + 2);
    expect(getByRole("alert")).toBe(alert);
    expect(document.activeElement).toBe(button);
    expect(statuses.slice(told)).toEqual([]);
    simulator.script = "ok";
    await vi.advanceTimersByTimeAsync(40_000);
    expect(queryByRole("alert")).toBeNull();
    expect(simulator.sessions).toHaveLength(1);
  });

  test("a session that other code destroyed is shown as failed, not as pending", async () => {
    const { findByRole, queryByRole } = mode.render(app({ sdk: simulator.Talk }));
    await until(() => simulator.sessions.length === 1);
    simulator.sessions[0]?.destroy();
    expect((await findByRole("alert")).textContent).toBe("session-lost: again");
    expect(queryByRole("status")).toBeNull();
  });

  test("without children they speak to people, and the button tries again", async () => {
    simulator.script = "blocked";
    const { findByRole, queryByRole } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.load} onError={noted}>
        <SessionPending />
        <SessionFailed data-place="top" />
      </Session>,
    );
    expect((await findByRole("status")).textContent).toBe("Loading chat…");
    const alert = await findByRole("alert");
    expect(alert.textContent).toBe("Chat is not available. Try again");
    expect(alert.dataset["place"]).toBe("top");
    simulator.script = "ok";
    alert.querySelector("button")?.click();
    await until(() => simulator.sessions.length === 1 && queryByRole("alert") === null);
  });

  test("elements are children of a failure, too", async () => {
    simulator.fail("Session");
    const { findByRole } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={noted}>
        <SessionFailed>Call us</SessionFailed>
      </Session>,
    );
    expect((await findByRole("alert")).textContent).toBe("Call us");
  });

  test.each([
    ["SessionPending", <SessionPending key="one" />],
    ["SessionFailed", <SessionFailed key="one" />],
  ])("<%s> outside a <Session> says where it belongs", (_, element) => {
    if (Number.parseInt(version) < 19) expectNoise("console.error", /error occurred/);
    expect(() => mode.render(element)).toThrow("Render the component that calls it inside");
  });
});

test("a server shows that a session is pending, where a user is signed in", () => {
  expect(renderToString(app())).toContain('<div role="status" class="wait">Connecting…</div>');
  expect(renderToString(app({ userId: null }))).not.toContain("role");
});
