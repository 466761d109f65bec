import { describe, expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";

failOnNoise();

describe("two controllers", () => {
  test("of one user share a session", async () => {
    const { controller, session, simulator, whole } = await alive();
    const other = createSessionController(whole());
    other.start();
    expect(await other.whenAlive()).toBe(session);
    await controller.stop();
    expect(session.isAlive).toBe(true);
    await other.stop();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("of one user: the one that stopped receives no more events of the session that the other keeps", async () => {
    const { controller, simulator, whole } = await alive();
    const other = createSessionController(whole());
    other.start();
    await controller.stop();
    simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
    simulator.flush();
    expect(other.unreads.getSnapshot()).toHaveLength(1);
    expect(controller.unreads.getSnapshot()).toBeUndefined();
    await other.stop();
  });

  test("of one user: the one that stopped leaves no subscription on the session that the other keeps", async () => {
    const { controller, simulator, whole } = await alive({ onMessage: () => undefined });
    const other = createSessionController(whole({ onMessage: undefined }));
    other.start();
    await controller.stop();
    expect(simulator.ledger.subscriptions.byEvent["Session.onMessage"]).toBeUndefined();
    await other.stop();
    expect(simulator.ledger.deadCalls).toEqual([]);
  });

  test("hand a session over when one starts before the other is gone", async () => {
    const { controller, session, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole());
    other.start();
    await stopped;
    expect(await other.whenAlive()).toBe(session);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("of two users have never two sessions while one takes over from the other", async () => {
    const { controller, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole({ userId: "bob" }));
    other.start();
    expect(other.getSnapshot().status).toBe("syncingUser");
    await stopped;
    expect((await other.whenAlive()).me.id).toBe("bob");
    expect(simulator.ledger.sessions.mostOpen).toBe(1);
  });

  test("by the hundred change to another user, and share that user's one session", async () => {
    const { controller, simulator, whole } = await alive();
    const others = Array.from({ length: 600 }, () => createSessionController(whole()));
    for (const other of others) other.start();
    await Promise.all(others.map((other) => other.whenAlive()));
    const all = [controller, ...others];
    for (const one of all) one.configure(whole({ userId: "bob" }));
    await until(() =>
      all.every((one) => {
        const state = one.getSnapshot();
        return state.status === "alive" && state.session.me.id === "bob";
      }),
    );
    expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    await Promise.all(all.map((one) => one.stop()));
  });

  test("of two users: one that stops while it waits for the other's session opens none", async () => {
    const { controller, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole({ userId: "bob" }));
    other.start();
    await Promise.all([stopped, other.stop()]);
    await settle();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("with different signatures keep the first one's, and the mismatch is reported", async () => {
    const { simulator, whole, session } = await alive({ signature: "one" });
    const errors: string[] = [];
    const onError = ({ code }: { code: string }) => errors.push(code);
    const other = createSessionController(whole({ signature: "two", onError }));
    other.start();
    expect(await other.whenAlive()).toBe(session);
    expect(errors).toEqual(["credentials-mismatch"]);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("with different tokens share a session and say nothing: tokens are renewed all the time", async () => {
    const { whole, session, errors } = await alive({ token: "one" });
    const other = createSessionController(whole({ token: "two" }));
    other.start();
    expect(await other.whenAlive()).toBe(session);
    expect(errors).toEqual([]);
  });
});
