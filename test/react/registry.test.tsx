import { Component, type ReactNode } from "react";
import { expect, test } from "vitest";
import { registeredActors } from "../../src/core.js";
import { Chatbox, Inbox, Session } from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { expectCaughtError } from "./support.js";

const registered = () => registeredActors().getSnapshot();
const names = () => registered().map(({ actor }) => actor.id);

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? null : this.props.children);
}

describeEachMode((mode) => {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const app = (userId: string | null, conversationId = "order-1") => (
    <Session appId="app" userId={userId} sdk={simulator.Talk}>
      <Chatbox conversationId={conversationId} />
      <Inbox />
    </Session>
  );

  test("shows one actor for each <Session> and chat UI that is mounted, by the names that people use", async () => {
    const { unmount } = await mode.mount(app("alice"));
    await until(() => registered().every(({ actor }) => actor.getSnapshot().context.started));
    expect(names().sort()).toEqual([
      "Chatbox of order-1",
      "Inbox",
      "session of app app, user alice",
    ]);
    unmount();
    await settle();
    expect(names()).toEqual([]);
  });

  test("calls them by their new names when the user or the conversation is another", async () => {
    const { rerender } = await mode.mount(app("alice"));
    rerender(app("bob", "order-2"));
    await until(() => names().includes("Chatbox of order-2"));
    expect(names()).toContain("session of app app, user bob");
    rerender(app(null));
    await until(() => names().includes("session of app app, signed out"));
  });

  test("says whose a chat UI is", async () => {
    await mode.mount(app("alice"));
    await until(() => registered().length === 3);
    const sessions = registered().filter((one) => one.kind === "session");
    const parents = registered().flatMap((one) => (one.kind === "chatView" ? [one.session()] : []));
    expect(parents).toEqual(Array(2).fill(sessions[0]?.controller));
  });

  test("tells of each change once it may be rendered", async () => {
    const counts: number[] = [];
    const { unsubscribe } = registeredActors().subscribe(({ length }) => void counts.push(length));
    const { unmount } = await mode.mount(app("alice"));
    await until(() => registered().length === 3);
    unmount();
    expect(counts.at(-1)).toBe(3);
    await until(() => registered().length === 0);
    expect(counts).toEqual([1, 2, 3, 2, 1, 0]);
    unsubscribe();
  });

  test("shows nothing of a render that never commits", async () => {
    expectCaughtError(/the app's own/);
    let renders = 0;
    const Broken = () => {
      renders += 1;
      throw new Error("the app's own");
    };
    await mode.mount(
      <Boundary>
        {app("alice")}
        <Broken />
      </Boundary>,
    );
    await settle();
    expect(renders).toBeGreaterThan(0);
    expect(names()).toEqual([]);
  });

  test("keeps what failed, with its last error", async () => {
    simulator.fail("createChatbox", { times: 1 });
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Chatbox conversationId="order-1" onError={() => undefined} />
      </Session>,
    );
    const failed = () => registered().filter(({ errors }) => errors.getSnapshot());
    await until(() => failed().length > 0);
    expect(failed().map(({ errors }) => errors.getSnapshot()?.code)).toEqual(["view-failed"]);
    expect(failed().map(({ actor }) => actor.id)).toEqual(["Chatbox of order-1"]);
  });
});
