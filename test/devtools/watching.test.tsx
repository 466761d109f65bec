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

  test("shows every session and chat UI, including those created outside React or before the devtools", async () => {
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

  test("highlights the active states of the chosen actor and its last transition", async () => {
    const simulator = createWorld();
    const { rerender } = mode.render(<Page simulator={simulator} />);
    await until(() => lit().includes("alive.synced"));
    expect(lit()).toEqual(["alive", "alive.synced"]);
    rerender(<Page simulator={simulator} options={{ userId: null }} />);
    await until(() => lit().includes("destroyed"));
    expect(lit()).toEqual(["destroyed"]);
    expect(panel().getByRole("img").getAttribute("aria-label")).toContain(
      "last from destroying to destroyed",
    );
  });

  test("shows the chart of a chosen chat UI", async () => {
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
    await until(() => lit().includes("mounted.attached"));
  });

  test("lists the events with their payloads and resulting states, newest first", async () => {
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
    expect(events[0]).toContain("session.leased → alive.synced");
    const configured = events.find((text) => text.includes("session.configured"));
    expect(configured).toContain('"id":"bob"');
    expect(configured).toContain("→ destroying");
    panel().getByRole("button", { name: "Clear" }).click();
    await shows("No event since");
  });

  test("shows the context and the holders of each session", async () => {
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

  test("shows what caused an error and how to fix it, including an error from before the devtools", async () => {
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
    expect(textOf()).toContain("pass `null` as `userId`");
  });

  test("leaves nothing in the page after it unmounts", async () => {
    const simulator = createWorld();
    const { unmount } = mode.render(<Page simulator={simulator} />);
    await until(() => lit().length > 0);
    expect(document.querySelectorAll(HOST)).toHaveLength(1);
    unmount();
    await until(() => document.querySelector(HOST) === null);
  });
});
