import { beforeEach, expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { SessionDevtools } from "../../src/devtools.js";
import { Chatbox, Inbox, Session } from "../../src/index.js";
import { describeEachMode } from "../support/modes.js";
import { until } from "../support/settle.js";
import { onlySession } from "../react/support.js";
import {
  createWorld,
  freshPage,
  HOST,
  listed,
  lit,
  openTab,
  Page,
  panel,
  shows,
  textOf,
} from "./support.js";

describeEachMode((mode) => {
  beforeEach(freshPage);

  test("shows every session and chat UI, also those made outside React and before it came", async () => {
    const simulator = createWorld();
    const controller = createSessionController({
      appId: "app",
      userId: "bob",
      sdk: simulator.Talk,
    });
    controller.start();
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Chatbox conversationId="order-1" />
        <Inbox />
      </Session>,
    );
    await until(() => simulator.sessions.length === 2);
    mode.render(<SessionDevtools initialIsOpen />);
    await until(() => listed().length === 4);
    expect(listed()).toEqual([
      "session of app app, user bob alive",
      "session of app app, user alice alive",
      "Chatbox of order-1 mounted",
      "Inbox mounted",
    ]);
    await controller.stop();
    await until(() => listed().length === 3);
  });

  test("lights where the chosen actor is, and marks how it came there", async () => {
    const simulator = createWorld();
    const { rerender } = mode.render(<Page simulator={simulator} />);
    await until(() => lit().includes("alive.current"));
    expect(lit()).toEqual(["alive", "alive.current"]);
    rerender(<Page simulator={simulator} options={{ userId: null }} />);
    await until(() => lit().includes("destroyed"));
    expect(lit()).toEqual(["destroyed"]);
    expect(panel().getByRole("img").getAttribute("aria-label")).toContain(
      "last from destroying to destroyed",
    );
  });

  test("shows the chart of a chat UI when that is chosen", async () => {
    const simulator = createWorld();
    mode.render(
      <Page simulator={simulator}>
        <Inbox />
      </Page>,
    );
    await until(() => listed().includes("Inbox mounted"));
    panel()
      .getByRole("button", { name: /^Inbox/ })
      .click();
    await until(() => lit().includes("mounted.kept"));
  });

  test("tells the events with their payload and where each led, the newest first", async () => {
    const simulator = createWorld();
    const { rerender } = mode.render(<Page simulator={simulator} />);
    await until(() => lit().includes("alive"));
    rerender(<Page simulator={simulator} options={{ userId: "bob" }} />);
    await shows("session.configured");
    await until(() => simulator.sessions[0]?.me.id === "bob");
    const events = panel()
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent ?? "")
      .filter((text) => /^\d\d:\d\d:\d\d\.\d\d\d/.test(text));
    expect(events[0]).toContain("session.leased → alive.current");
    const configured = events.find((text) => text.includes("session.configured"));
    expect(configured).toContain('"id":"bob"');
    expect(configured).toContain("→ destroying");
    panel().getByRole("button", { name: "Clear" }).click();
    await shows("No event since");
  });

  test("shows the context, and who holds which session", async () => {
    const simulator = createWorld();
    mode.render(
      <>
        <Page simulator={simulator} />
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          {null}
        </Session>
      </>,
    );
    await until(() => lit().includes("alive"));
    openTab("Context");
    await shows('"revision": 1');
    openTab(/^Leases/);
    await shows("Session of alice held by 2");
  });

  test("tells of an error what happened and how to fix it, also of one from before it came", async () => {
    const simulator = createWorld();
    const app = (
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={() => undefined}>
        {null}
      </Session>
    );
    mode.render(app);
    await until(() => simulator.sessions.length === 1);
    onlySession(simulator).destroy();
    mode.render(<SessionDevtools initialIsOpen />);
    await until(() => listed().some((one) => one?.includes("destroyed")));
    openTab(/^Errors/);
    await shows("session-lost");
    expect(textOf()).toContain("userId={null}");
  });

  test("leaves nothing in the page when it goes", async () => {
    const simulator = createWorld();
    const { unmount } = mode.render(<Page simulator={simulator} />);
    await until(() => lit().length > 0);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
    unmount();
    await until(() => document.querySelector(HOST) === null);
  });
});
