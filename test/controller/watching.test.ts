import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { SessionError, type SessionState } from "../../src/controller.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { expectNoise, failOnNoise, noise } from "../support/noise.js";
import { inOtherRealm } from "../support/other-realm.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

describe("getSnapshot", () => {
  test("is the same object for as long as nothing changed", async () => {
    const { controller, configure } = await alive();
    const before = controller.getSnapshot();
    configure({ userId: "alice", lingerMs: 20 });
    await settle();
    expect(controller.getSnapshot()).toBe(before);
  });

  test("is the same object while the user's data is written", async () => {
    const { controller, configure, simulator, user } = await withUser();
    const before = controller.getSnapshot();
    configure({ syncUser: user("Alicia") });
    await until(() => simulator.user("alice")?.name === "Alicia");
    expect(controller.getSnapshot()).toBe(before);
  });

  test("has the session in alive, error and retry in failed, and none of them elsewhere", async () => {
    const { controller, configure } = await alive();
    expect(Object.keys(controller.getSnapshot())).toEqual(["status", "session"]);
    configure({ appId: "" });
    expect(controller.getSnapshot()).toEqual({ status: "destroying" });
    await until(() => controller.getSnapshot().status === "failed");
    expect(Object.keys(controller.getSnapshot())).toEqual(["status", "error", "retry"]);
    await controller.stop();
    expect(controller.getSnapshot().status).toBe("idle");
  });
});

test("getServerSnapshot is what it was before anything happened", async () => {
  const { controller } = await alive();
  expect(controller.getServerSnapshot()).toEqual({ status: "idle", waitingFor: undefined });
});

test("onStatusChange tells of another status, and not of what else changed", async () => {
  const { controller, configure, statuses } = live({ userId: null });
  controller.start();
  configure({ userId: "alice", token: null });
  expect(controller.getSnapshot()).toEqual({ status: "idle", waitingFor: "credentials" });
  expect(statuses).toEqual([]);
  await controller.stop();
});

describe("subscribe", () => {
  test("tells functions and observers of each change, until they leave", async () => {
    const { controller, codes } = live();
    const told: string[] = [];
    const first = controller.subscribe(({ status }) => told.push(`function ${status}`));
    controller.subscribe({ next: ({ status }) => told.push(`observer ${status}`) });
    controller.subscribe({});
    controller.start();
    await Promise.resolve();
    first.unsubscribe();
    first.unsubscribe();
    await controller.stop();
    expect(told.filter((one) => one.startsWith("function"))).toEqual([
      "function syncingUser",
      "function alive",
    ]);
    expect(told.slice(-2)).toEqual(["observer destroying", "observer destroyed"]);
    expect(codes()).toEqual([]);
  });

  test("tells no listener whose subscription an earlier listener of the same change has ended", async () => {
    const { controller } = live();
    const told: string[] = [];
    controller.subscribe(() => second.unsubscribe());
    const second = controller.subscribe(({ status }) => told.push(status));
    controller.start();
    await settle();
    expect(told).toEqual([]);
  });

  test("gives what getSnapshot gives", async () => {
    const { controller } = live();
    const same: boolean[] = [];
    controller.subscribe((state: SessionState) => same.push(state === controller.getSnapshot()));
    controller.start();
    await Promise.resolve();
    expect(same).toEqual([true, true]);
  });

  test("has no listener spoil the session or the other listeners by throwing", async () => {
    const { controller, codes, errors } = live();
    const told: string[] = [];
    const cause = new Error("listener");
    controller.subscribe(() => {
      throw cause;
    });
    controller.subscribe(({ status }) => told.push(status));
    controller.start();
    await settle();
    expect(told.at(-1)).toBe("alive");
    expect(new Set(codes())).toEqual(new Set(["handler-failed"]));
    expect(errors[0]?.cause).toBe(cause);
    expect(errors[0]?.message).toContain("(subscribe)");
  });

  test("lets a listener stop the controller", async () => {
    const { controller, simulator, status } = live();
    controller.subscribe(({ status: now }) => void (now === "alive" && controller.stop()));
    controller.start();
    await until(() => status() === "destroyed");
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });
});

describe("whenAlive", () => {
  test("resolves with the live session, at once where there is one", async () => {
    const { controller, session } = await alive();
    expect(await controller.whenAlive()).toBe(session);
  });

  test("waits while the session is idle", async () => {
    const { controller, configure } = live({ userId: null });
    controller.start();
    const session = controller.whenAlive();
    await settle();
    configure({ userId: "bob" });
    expect((await session).me.id).toBe("bob");
  });

  test("rejects with the SessionError when the session fails", async () => {
    const { controller, simulator } = live();
    simulator.fail("Session", { error: new Error("refused") });
    const waiting = controller.whenAlive();
    controller.start();
    const error: unknown = await waiting.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SessionError);
    expect(error).toMatchObject({ code: "session-failed", cause: { message: "refused" } });
  });

  test("rejects when the session was lost", async () => {
    const { controller, session } = await alive();
    session.destroy();
    await expect(controller.whenAlive()).rejects.toMatchObject({ code: "session-lost" });
  });

  test("rejects with the signal's reason when that aborts, and listens no more", async () => {
    const { controller } = live();
    const { signal, abort } = abortable();
    const waiting = controller.whenAlive({ signal });
    const reason = new Error("left the page");
    abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("rejects with any reason as it is, e.g. of another realm", async () => {
    const { controller } = live();
    const [one, other] = [abortable(), abortable()];
    const waiting = [one, other].map(({ signal }) => controller.whenAlive({ signal }));
    const reason = inOtherRealm("new Error('left the page')");
    one.abort(reason);
    other.abort("left");
    await expect(waiting[0]).rejects.toBe(reason);
    await expect(waiting[1]).rejects.toBe("left");
  });

  test("rejects when the signal has aborted before, also where a session is alive", async () => {
    const { controller } = await alive();
    const signal = AbortSignal.abort();
    await expect(controller.whenAlive({ signal })).rejects.toBe(signal.reason);
  });

  test("leaves no listener on the signal once it is settled", async () => {
    const { controller } = live();
    const { signal } = abortable();
    const waiting = controller.whenAlive({ signal });
    controller.start();
    await waiting;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("unreads", () => {
  test("are undefined until the first event, then current, and gone with the session", async () => {
    const { controller, simulator } = live();
    const counts: (number | undefined)[] = [];
    controller.unreads.subscribe((unreads) => counts.push(unreads?.length));
    controller.start();
    await Promise.resolve();
    expect(controller.unreads.getSnapshot()).toBeUndefined();
    simulator.flush();
    simulator.say({ from: "bob", to: "alice", text: "Hello" });
    simulator.flush();
    await controller.stop();
    expect(counts).toEqual([1, 2, undefined]);
  });

  test("are never one user's under another", async () => {
    const { controller, configure, simulator } = await alive();
    expect(controller.unreads.getSnapshot()).toHaveLength(1);
    configure({ userId: "bob" });
    expect(controller.unreads.getSnapshot()).toBeUndefined();
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(controller.unreads.getSnapshot()).toBeUndefined();
    await until(() => controller.unreads.getSnapshot() !== undefined);
    expect(controller.unreads.getSnapshot()).toEqual([]);
  });

  test.each(["none", "sync", "async"] as const)(
    "are there for a late controller, whatever the SDK replays (%s)",
    async (unreadsReplay) => {
      const { simulator } = await alive({}, { unknowns: { unreadsReplay } });
      const { controller } = live({ sdk: simulator.Talk });
      controller.start();
      await Promise.resolve();
      expect(controller.unreads.getSnapshot()).toHaveLength(1);
      await controller.stop();
    },
  );

  test("of a session that others hold already are reported once, when it is alive here too", async () => {
    const { simulator } = await alive();
    const told: unknown[] = [];
    const { controller, configure } = live({
      sdk: simulator.Talk,
      onStatusChange: (status) => told.push(status),
      onUnreadsChange: ({ length }) => told.push(length),
    });
    controller.start();
    await Promise.resolve();
    simulator.flush();
    configure({ lingerMs: 5 });
    expect(told).toEqual(["syncingUser", "alive", 1]);
    await controller.stop();
  });

  test("go to onUnreadsChange: once known and at each change, never undefined", async () => {
    const counts: number[] = [];
    const { simulator, controller } = await alive({
      onUnreadsChange: (unreads) => counts.push(unreads.length),
    });
    simulator.say({ from: "bob", to: "alice", text: "Hello" });
    simulator.flush();
    await controller.stop();
    expect(counts).toEqual([1, 2]);
  });
});

describe("errors", () => {
  test("go to the console once for each message where nobody handles them", async () => {
    expectNoise("console.error", /user-failed/);
    const { configure } = await alive({ onError: undefined });
    for (const message of ["one", "two"]) {
      configure({
        syncUser: () => {
          throw new Error(message);
        },
      });
    }
    await settle();
    expect(noise("console.error")).toEqual([expect.stringMatching(/^SessionError: /)]);
  });
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason: unknown) => controller.abort(reason) };
}

async function withUser() {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const user = (name: string) => new simulator.Talk.User({ id: "alice", name, role: "buyer" });
  const all = await alive({ sdk: simulator.Talk, syncUser: user("Alice") });
  return { ...all, simulator, user };
}
