import { describe, expect, test } from "vitest";
import type { SessionEventName } from "../../src/controller.js";
import { expectNoise, failOnNoise, noise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

const throwing = () => {
  throw new Error("in a handler");
};

describe("events of the SDK", () => {
  test("reach the handler in the options, always the newest, over one subscription", async () => {
    const heard: string[] = [];
    const hearing = (name: string) => () => void heard.push(name);
    const { configure, simulator, session } = await alive({ onMessage: hearing("first") });
    configure({ onMessage: hearing("second") });
    simulator.emit(session, "onMessage");
    expect(heard).toEqual(["second"]);
    expect(simulator.ledger.count("onMessage")).toBe(1);
  });

  test("reach handlers that were added, until those leave", async () => {
    const { controller, simulator, session } = await alive();
    const heard: string[] = [];
    const first = controller.on("onMessage", () => heard.push("first"));
    controller.on("onMessage", () => heard.push("second"));
    simulator.emit(session, "onMessage");
    first.unsubscribe();
    first.unsubscribe();
    simulator.emit(session, "onMessage");
    expect(heard).toEqual(["first", "second", "second"]);
  });

  test("do not reach a handler that an earlier handler of the same event has removed", async () => {
    const { controller, simulator, session } = await alive();
    const heard: string[] = [];
    controller.on("onMessage", () => second.unsubscribe());
    const second = controller.on("onMessage", () => heard.push("second"));
    simulator.emit(session, "onMessage");
    expect(heard).toEqual([]);
  });

  test("reach the handler in the options first, also if others were added before", async () => {
    const heard: string[] = [];
    const { controller, simulator } = live({ onMessage: () => heard.push("options") });
    controller.on("onMessage", () => heard.push("added"));
    controller.start();
    const session = await controller.whenAlive();
    simulator.emit(session, "onMessage");
    expect(heard).toEqual(["options", "added"]);
  });

  test("are subscribed to only while somebody handles them", async () => {
    const { controller, simulator } = await alive();
    const open = () => simulator.ledger.subscriptions.byEvent["Session.onMessage"];
    expect(open()).toBeUndefined();
    const { unsubscribe } = controller.on("onMessage", () => undefined);
    expect(open()).toBe(1);
    unsubscribe();
    expect(open()).toBeUndefined();
  });

  test("follow the controller to the next user's session", async () => {
    const { controller, configure, simulator, session } = await alive();
    const heard: unknown[] = [];
    controller.on("onMessage", (message) => heard.push(message));
    configure({ userId: "bob" });
    await until(() => !session.isAlive && simulator.sessions.length === 1);
    const [next] = simulator.sessions;
    if (next) simulator.emit(next, "onMessage", "for bob");
    expect(heard).toEqual(["for bob"]);
  });

  test("are not delivered while the session is withdrawn", async () => {
    const { controller, simulator, session } = await alive();
    const heard: unknown[] = [];
    controller.on("onMessage", (message) => heard.push(message));
    const stopped = controller.stop();
    simulator.emit(session, "onMessage");
    await stopped;
    expect(heard).toEqual([]);
  });

  test("of a future SDK pass like the others", async () => {
    const heard: unknown[] = [];
    const options: object = { onReaction: (event: unknown) => heard.push(event) };
    const { simulator, session } = await alive(options, { events: { Session: ["onReaction"] } });
    simulator.emit(session, "onReaction", "+1");
    expect(heard).toEqual(["+1"]);
  });

  test("get back what the only handler returns, as it is", async () => {
    const { simulator, session } = await alive({ onMessage: () => "answer" });
    expect(simulator.emit(session, "onMessage")).toEqual(["answer"]);
  });

  test("get back what the handler returns, also as a promise", async () => {
    const { simulator, session, controller } = await alive({
      onBrowserPermissionNeeded: () => Promise.resolve(),
    });
    const [one] = simulator.emit(session, "onBrowserPermissionNeeded");
    expect(one).toBeInstanceOf(Promise);
    const order: string[] = [];
    controller.on("onBrowserPermissionNeeded", async () => {
      await settle();
      order.push("handler");
    });
    await Promise.all(simulator.emit(session, "onBrowserPermissionNeeded"));
    order.push("SDK");
    expect(order).toEqual(["handler", "SDK"]);
  });
});

describe("handlers that fail", () => {
  test("are reported with their name, and the others still run", async () => {
    const { simulator, session, controller, errors } = await alive({ onMessage: throwing });
    const heard: string[] = [];
    controller.on("onMessage", () => heard.push("other"));
    simulator.emit(session, "onMessage");
    expect(heard).toEqual(["other"]);
    expect(errors).toMatchObject([{ code: "handler-failed", cause: { message: "in a handler" } }]);
    expect(errors[0]?.message).toContain("(onMessage)");
  });

  test.each(["onMessage", "onBrowserPermissionNeeded"] as const)(
    "by rejecting the promise of %s are reported, and no rejection is left unhandled",
    async (name) => {
      const rejecting = () => Promise.reject(new Error("later"));
      const { simulator, session, codes } = await alive({ [name]: rejecting });
      simulator.emit(session, name);
      await until(() => codes().length > 0);
      expect(codes()).toEqual(["handler-failed"]);
    },
  );

  test("of this library's own events are reported by rejecting, too", async () => {
    const rejecting: (unreads: unknown) => unknown = () => Promise.reject(new Error("later"));
    const { codes } = await alive({ onUnreadsChange: rejecting });
    await until(() => codes().length > 0);
    expect(codes()).toEqual(["handler-failed"]);
  });

  test("in onStatusChange and onUnreadsChange leave the session alone", async () => {
    const { codes, status } = await alive({ onStatusChange: throwing, onUnreadsChange: throwing });
    expect(status()).toBe("alive");
    expect(new Set(codes())).toEqual(new Set(["handler-failed"]));
  });

  test("in onError reach the console once, and the session lives", async () => {
    expectNoise("console.error", /handler-failed.*|A handler given to/);
    const { controller, status, simulator, session } = await alive({ onError: throwing });
    controller.on("onMessage", throwing);
    simulator.emit(session, "onMessage");
    simulator.emit(session, "onMessage");
    expect(status()).toBe("alive");
    expect(noise("console.error")).toHaveLength(1);
  });

  test("an SDK that refuses a subscription fails no session, leaves none behind, and is reported once", async () => {
    const { simulator, configure, controller, errors } = live({ onMessage: () => undefined });
    simulator.fail("Session.onMessage", { error: new Error("no") });
    controller.start();
    await controller.whenAlive();
    for (let render = 0; render < 3; render += 1) configure({ onMessage: () => undefined });
    expect(errors).toMatchObject([{ code: "event-refused", cause: { message: "no" } }]);
    expect(errors[0]?.message).toContain("(onMessage)");
    await controller.stop();
    expect(simulator.ledger.sessions.open).toBe(0);
  });
});

describe("handlers that cannot be", () => {
  test("a handler for an event that the SDK does not have gets one report", async () => {
    const misspelt = (): object => ({ onMesage: () => undefined });
    const { configure, errors, session } = await alive(misspelt());
    configure(misspelt());
    expect(errors.map(({ code, message }) => [code, message.includes("(onMesage)")])).toEqual([
      ["event-unknown", true],
    ]);
    expect(session.isAlive).toBe(true);
  });

  test("each unknown event and each handler that is no function reaches the console once", async () => {
    expectNoise(
      "console.error",
      /event-unknown|handler-invalid|TalkJS does not have|not a function/,
    );
    const wrong = (): object => ({
      onMesage: () => undefined,
      onBlurr: () => undefined,
      onMessage: "soon",
      onUnreadsChange: 1,
      onError: undefined,
    });
    const { configure } = await alive(wrong());
    for (let render = 0; render < 3; render += 1) configure(wrong());
    const names = noise("console.error").map((text) => /\((on\w+)\)/.exec(text)?.[1]);
    expect(names).toEqual(["onMessage", "onUnreadsChange", "onMesage", "onBlurr"]);
  });

  test("a handler that is no function gets one report", async () => {
    const wrong = { onMessage: "soon" as unknown as () => void }; // plain JavaScript can do this
    const { configure, codes, session, simulator } = await alive(wrong);
    configure(wrong);
    expect(codes()).toEqual(["handler-invalid"]);
    expect(simulator.ledger.count("onMessage")).toBe(0);
    expect(session.isAlive).toBe(true);
  });

  test.each([undefined, null])("a handler of %s is none", async (handler) => {
    const none = { onMessage: handler as undefined }; // plain JavaScript can do this
    const { codes, simulator } = await alive(none);
    expect(codes()).toEqual([]);
    expect(simulator.ledger.count("onMessage")).toBe(0);
  });
});

test("status, unreads and errors reach handlers that are added with `on`", async () => {
  const { controller, simulator } = live();
  const heard: [SessionEventName, unknown][] = [];
  controller.on("onStatusChange", (status, state) => {
    heard.push(["onStatusChange", status]);
    expect(state).toBe(controller.getSnapshot());
  });
  controller.on("onUnreadsChange", ({ length }) => heard.push(["onUnreadsChange", length]));
  controller.on("onError", ({ code }) => heard.push(["onError", code]));
  controller.start();
  await Promise.resolve();
  simulator.flush();
  simulator.sessions[0]?.destroy();
  expect(heard).toEqual([
    ["onStatusChange", "syncingUser"],
    ["onStatusChange", "alive"],
    ["onUnreadsChange", 1],
    ["onStatusChange", "destroyed"],
    ["onError", "session-lost"],
  ]);
});
