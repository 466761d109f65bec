import { expect, test } from "vitest";
import {
  createSessionController,
  type SessionError,
  type SessionOptions,
} from "../../src/controller.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { hostileTalk, hostileWorlds } from "../sdk/hostile-talk.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

test("an app that stops when its credentials do not match leaves no lease behind", async () => {
  const { controller, whole, simulator } = await alive();
  const onError = () => void other.stop();
  const other = createSessionController(whole({ token: "late", onError }));
  other.start();
  await settle();
  expect(other.getSnapshot().status).toBe("idle");
  await controller.stop();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("an app that stops its next user when the former one's lingering session cannot be closed leaves no lease behind", async () => {
  const simulator = createTalkSimulator();
  const sdk = hostileTalk(simulator, hostileWorlds["throws though it is destroyed"] ?? {});
  const options = { sdk, appId: "app", onError: () => void next.stop() };
  const former = createSessionController({ ...options, userId: "alice", lingerMs: 60_000 });
  const next = createSessionController({ ...options, userId: "bob" });
  former.start();
  await former.whenAlive();
  await former.stop();
  next.start();
  await settle();
  expect(next.getSnapshot().status).toBe("idle");
  expect(simulator.ledger.sessions.open).toBe(0);
});

test("an app that stops when an event is refused gets its other events in its next session", async () => {
  const { controller, whole, simulator } = await alive();
  const heard: string[] = [];
  const other = createSessionController(
    whole({
      onMessage: () => void heard.push("onMessage"),
      onBrowserPermissionDenied: () => void heard.push("onBrowserPermissionDenied"),
      onError: ({ code }: SessionError) => {
        heard.push(code);
        void other.stop();
      },
    }),
  );
  simulator.fail("Session.onMessage", { error: new Error("no"), times: 1 });
  other.start();
  await settle();
  await controller.stop();
  other.start();
  const session = await other.whenAlive();
  simulator.emit(session, "onMessage");
  simulator.emit(session, "onBrowserPermissionDenied");
  expect(heard).toEqual(["event-refused", "onMessage", "onBrowserPermissionDenied"]);
  await other.stop();
});

test("an app that configures when a subscription cannot be ended leaves none on the session that another keeps", async () => {
  const simulator = createTalkSimulator();
  const sdk = hostileTalk(simulator, {
    members: {
      onMessage: (session) => (handler: () => void) => {
        const subscription = session.onMessage(handler);
        return {
          unsubscribe: () => {
            subscription.unsubscribe();
            throw new Error("ended, and threw");
          },
        };
      },
    },
  });
  const options: SessionOptions = { sdk, appId: "app", userId: "alice" };
  const keeper = createSessionController(options);
  const handling: SessionOptions = {
    ...options,
    onMessage: () => undefined,
    onError: () => other.configure(handling),
  };
  const other = createSessionController(handling);
  for (const one of [keeper, other]) one.start();
  await Promise.all([keeper.whenAlive(), other.whenAlive()]);
  await other.stop();
  expect(simulator.ledger.subscriptions.byEvent["Session.onMessage"]).toBeUndefined();
  await keeper.stop();
});

test.each<[string, (stop: () => void) => object]>([
  ["onError for a handler", (onError) => ({ onMessage: "no function", onError })],
  ["onError for a number", (onError) => ({ lingerMs: -1, onError })],
  ["syncUser", (stop) => ({ syncUser: () => (stop(), { id: "alice", name: "Alice" }) })],
  ["inspect", (inspect) => ({ inspect })],
])("an app that stops in its %s while it starts gets no session", async (_, given) => {
  let hasStopped = false;
  const { controller, simulator } = live(
    given(() => {
      // An inspector gets the event of `stop` too.
      if (hasStopped) return;
      hasStopped = true;
      void controller.stop();
    }),
  );
  controller.start();
  await settle();
  expect(controller.getSnapshot().status).toBe("idle");
  expect(simulator.ledger.sessions.opened).toBe(0);
});

test("an app that configures in onError keeps the inspector that it passed last", async () => {
  const { controller, configure } = await alive();
  const inspected = new Set<string>();
  const onError = () => configure({ inspect: () => void inspected.add("newer") });
  const wrong = { onMessage: "no function" } as object;
  configure({ ...wrong, onError, inspect: () => void inspected.add("older") });
  inspected.clear();
  await controller.stop();
  expect([...inspected]).toEqual(["newer"]);
});

test("an app that signs out when its unreads change leaves none with those who subscribed to them", async () => {
  const { controller, configure, simulator } = await alive({}, { world: worlds.aliceAndBob });
  const seen: unknown[] = [];
  controller.unreads.subscribe(() => configure({ userId: null }));
  controller.unreads.subscribe((unreads) => void seen.push(unreads));
  simulator.say({ from: "bob", conversationId: "order-1", text: "Hi" });
  await settle();
  expect(seen).toEqual([undefined]);
  await controller.stop();
});

test("a request that an app withdraws before it has to wait is not served later", async () => {
  const simulator = createTalkSimulator();
  const sdk = hostileTalk(simulator, hostileWorlds["throws though it is destroyed"] ?? {});
  const options = { sdk, appId: "app", onError: () => void next.stop() };
  const lingering = createSessionController({ ...options, userId: "alice", lingerMs: 60_000 });
  const leaving = createSessionController({
    ...options,
    userId: "carol",
    onError: () => undefined,
  });
  const next = createSessionController({ ...options, userId: "bob" });
  for (const one of [lingering, leaving]) one.start();
  await Promise.all([lingering.whenAlive(), leaving.whenAlive()]);
  await lingering.stop();
  next.start();
  void leaving.stop();
  await settle();
  expect(next.getSnapshot().status).toBe("idle");
  expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 0 });
});
