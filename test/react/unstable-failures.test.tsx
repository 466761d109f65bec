import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Session, useDesktopNotifications } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import "./support.js";

const simulator = createTalkSimulator();
afterEach(() => {
  simulator.reset();
  vi.unstubAllGlobals();
});

const noted = () => undefined;

describeEachMode((mode) => {
  test("an inline syncUser that throws what has no words leaves the tree alone", async () => {
    const app = () => (
      <Session
        appId="app"
        syncUser={() => {
          throw Object.create(null);
        }}
        sdk={simulator.Talk}
        onError={noted}
      >
        <p>The app</p>
      </Session>
    );
    const { rerender, getByText } = await mode.mount(app());
    rerender(app());
    await settle();
    expect(getByText("The app").isConnected).toBe(true);
  });

  test("a token created again at each render of an app whose onError renders makes no loop", async () => {
    simulator.fail("Session");
    let renders = 0;
    function App() {
      const [, render] = useState(0);
      renders += 1;
      return (
        <Session
          appId="app"
          userId="alice"
          token={`token ${String(renders)}`}
          sdk={simulator.Talk}
          onError={() => {
            if (renders < 60) render((times) => times + 1);
          }}
        />
      );
    }
    await mode.mount(<App />);
    await settle();
    expect(renders).toBeLessThan(20);
  });

  test("notifications of one user are never on under another's name, not for one render", async () => {
    const seen: string[] = [];
    function Bell({ user }: { user: string }) {
      const { enabled, enable } = useDesktopNotifications();
      seen.push(`${user} ${enabled ? "on" : "off"}`);
      return <button onClick={() => void enable()}>Notify me</button>;
    }
    const app = (user: string) => (
      <Session appId="app" userId={user} sdk={simulator.Talk} onError={noted}>
        <Bell user={user} />
      </Session>
    );
    const { rerender, getByRole } = await mode.mount(app("alice"));
    await until(() => simulator.sessions.length === 1);
    getByRole("button").click();
    await until(() => seen.includes("alice on"));
    rerender(app("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    await settle();
    expect(seen).not.toContain("bob on");
  });

  test("a page that the browser denied is never shown as not asked", async () => {
    vi.stubGlobal("Notification", { permission: "denied" });
    const seen: string[] = [];
    function Bell() {
      seen.push(useDesktopNotifications().permission);
      return null;
    }
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={noted}>
        <Bell />
      </Session>,
    );
    await settle();
    expect(new Set(seen)).toEqual(new Set(["denied"]));
  });
});
