import { expect, test, vi } from "vitest";
import { createSessionController, type SessionController } from "../../src/controller.js";
import { Chatbox, Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession } from "./support.js";

function open() {
  const simulator = createTalkSimulator();
  const controller = createSessionController({
    appId: "app",
    userId: "alice",
    sdk: simulator.Talk,
  });
  return { simulator, controller };
}

/** Counts the listeners of a controller. */
function countListeners(controller: SessionController) {
  const open = new Set<object>();
  const subscribe = controller.subscribe.bind(controller);
  controller.subscribe = (listener) => {
    const { unsubscribe } = subscribe(listener);
    const entry = {};
    open.add(entry);
    return {
      unsubscribe: () => {
        open.delete(entry);
        unsubscribe();
      },
    };
  };
  return open;
}

describeEachMode((mode) => {
  test("while another <Session> holds it nobody has to wait for a session that one left", async () => {
    const { simulator, controller } = open();
    const stays = await mode.mount(<Session controller={controller} />);
    (await mode.mount(<Session controller={controller} />)).unmount();
    const sdk = simulator.Talk;
    const bob = createSessionController({ appId: "app", userId: "bob", sdk });
    bob.start();
    await Promise.resolve();
    expect(bob.getSnapshot().status).toBe("alive");
    stays.unmount();
    await bob.stop();
  });

  test("hooks and chat UIs whose component is gone listen no more", async () => {
    const { controller } = open();
    const listeners = countListeners(controller);
    const { Probe } = createProbe();
    const consumers = (
      <>
        <Probe />
        <Chatbox conversationId="order-1" />
      </>
    );
    const view = (isThere: boolean) => (
      <Session controller={controller}>{isThere && consumers}</Session>
    );
    const { rerender } = await mode.mount(view(false));
    await settle();
    const before = listeners.size;
    rerender(view(true));
    await settle();
    expect(listeners.size).toBeGreaterThan(before);
    rerender(view(false));
    await settle();
    expect(listeners.size).toBe(before);
  });

  test("<Session controller> adopts a session made outside React, and stops it when it goes", async () => {
    const { simulator, controller } = open();
    const { Probe, last } = createProbe();
    const { unmount } = await mode.mount(
      <Session controller={controller}>
        <Probe />
      </Session>,
    );
    expect(last()?.session).toBe(onlySession(simulator));
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expect(simulator.ledger.sessions.opened).toBe(1);
    expectNothingOpen(simulator);
  });

  test("a controller that its maker started outlives the <Session>", async () => {
    const { simulator, controller } = open();
    controller.start();
    const session = await controller.whenAlive();
    const { unmount } = await mode.mount(<Session controller={controller} />);
    unmount();
    await settle();
    expect(onlySession(simulator)).toBe(session);
    await controller.stop();
    expectNothingOpen(simulator);
  });

  test("two trees share a controller, and the last to go stops it", async () => {
    const { simulator, controller } = open();
    const one = await mode.mount(<Session controller={controller} />);
    const two = await mode.mount(<Session controller={controller} />);
    one.unmount();
    await settle();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    two.unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
  });

  test("inline handlers of the <Session> are heard by the newest, and gone with it", async () => {
    const { simulator, controller } = open();
    controller.start();
    const heard: number[] = [];
    const view = (render: number) => (
      <Session controller={controller} onMessage={() => heard.push(render)} />
    );
    const { rerender, unmount } = await mode.mount(view(0));
    for (let render = 1; render <= 20; render += 1) rerender(view(render));
    const session = onlySession(simulator);
    simulator.emit(session, "onMessage", {});
    unmount();
    simulator.emit(session, "onMessage", {});
    expect(heard).toEqual([20]);
    expect(simulator.ledger.subscriptions.byEvent["Session.onMessage"]).toBeUndefined();
    await controller.stop();
  });

  test("another controller takes the place of the first, which is stopped", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last } = createProbe();
    const [alice, bob] = ["alice", "bob"].map((userId) =>
      createSessionController({ appId: "app", userId, sdk: simulator.Talk }),
    );
    const onStatusChange = vi.fn();
    const view = (controller: typeof alice) => (
      <Session controller={controller!} onStatusChange={onStatusChange}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view(alice));
    rerender(view(bob));
    await until(() => last()?.session?.me.id === "bob");
    await until(() => simulator.ledger.sessions.open === 1);
    expect(onStatusChange).toHaveBeenCalled();
    expect(onlySession(simulator).me.id).toBe("bob");
  });
});
