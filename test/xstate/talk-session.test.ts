import { createActor, initialTransition, setup, transition, type InspectionEvent } from "xstate";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { sessionMachine, statusOf } from "../../src/machines.js";
import {
  talkSessionWith,
  sessionOf,
  controllerOf,
  type ActorOptions,
  type ReadOptions,
  type SessionActorRef,
} from "../../src/xstate.js";
import { PERSON, SECRETS, secretsIn, textsIn } from "../support/secrets.js";
import { settle, until } from "../support/settle.js";

const simulator = createTalkSimulator();
afterEach(() => void simulator.reset());

const openSessions = () => simulator.sessions.map(({ me }) => me.id);

const statusIn = (actor: SessionActorRef) => statusOf(actor.getSnapshot().value);

/** Starts a session in a system of its own. */
function start(options: ActorOptions | ReadOptions = {}, input: object = {}) {
  const read: ReadOptions = typeof options === "function" ? options : () => options;
  const logic = talkSessionWith((session) => ({ sdk: simulator.Talk, ...read(session) }));
  const actor = createActor(logic, { input: { appId: "app", userId: "alice", ...input } });
  onTestFinished(() => void actor.stop());
  return actor.start();
}

test("an actor opens its session when it starts, and closes it when it stops", async () => {
  const actor = start();
  expect(sessionOf(actor)).toBeUndefined();
  await until(() => statusIn(actor) === "alive");
  expect(sessionOf(actor)).toBe(simulator.sessions[0]);
  actor.stop();
  expect(sessionOf(actor)).toBeUndefined();
  await until(() => simulator.ledger.sessions.open === 0);
});

test("an actor whose options cannot be read fails as XState's actors do, and closes its session", async () => {
  const mistake = new Error("mine");
  const actor = start(({ userId }) => {
    if (userId === "alice") return {};
    throw mistake;
  });
  const failures: unknown[] = [];
  actor.subscribe({ error: (cause) => failures.push(cause) });
  const controller = controllerOf(actor);
  await controller.whenAlive();
  actor.send({ type: "session.configured", config: { userId: "bob" } });
  expect(controller.getSnapshot().status).toBe("destroyed");
  await until(() => simulator.ledger.sessions.open === 0);
  expect([actor.getSnapshot().status, failures]).toEqual(["error", [mistake]]);
});

test("a stopped actor's controller is not alive, and its subscribers are called", async () => {
  const actor = start();
  const controller = controllerOf(actor);
  await until(() => controller.getSnapshot().status === "alive");
  const statuses: string[] = [];
  controller.subscribe(({ status }) => statuses.push(status));
  actor.stop();
  expect(statuses).toEqual(["destroyed"]);
  expect(controller.getSnapshot()).toEqual({ status: "destroyed" });
});

test("a configured user replaces the one before, and never beside", async () => {
  const actor = start();
  await until(() => openSessions()[0] === "alice");
  actor.send({ type: "session.configured", config: { userId: "bob" } });
  expect(sessionOf(actor)).toBeUndefined();
  await until(() => openSessions()[0] === "bob");
  await until(() => statusIn(actor) === "alive");
  actor.send({ type: "session.configured", config: { userId: null } });
  await until(() => simulator.ledger.sessions.open === 0);
  expect(simulator.ledger.sessions.mostOpen).toBe(1);
});

/** An app that signs in and out: the session is an actor of its machine. */
function startApp(read: ReadOptions) {
  const machine = setup({
    types: {},
    actors: { session: talkSessionWith(read) },
  }).createMachine({
    initial: "signedOut",
    states: {
      signedOut: { on: { "sign.in": "signedIn" } },
      signedIn: {
        invoke: { id: "session", src: "session", input: { appId: "app", userId: "alice" } },
        on: { "sign.out": "signedOut" },
      },
    },
  });
  const inspected: InspectionEvent[] = [];
  const app = createActor(machine, { inspect: (event) => void inspected.push(event) });
  onTestFinished(() => void app.stop());
  return { app: app.start(), inspected };
}

const sessionIn = (app: ReturnType<typeof startApp>["app"]): SessionActorRef => {
  const { session } = app.getSnapshot().children;
  if (!session) throw new Error("The app invokes no session now.");
  return session;
};

test("a machine that invokes the session opens and closes it with its states", async () => {
  const { app } = startApp(() => ({ sdk: simulator.Talk }));
  app.send({ type: "sign.in" });
  const session = sessionIn(app);
  await until(() => sessionOf(session) !== undefined);
  expect(openSessions()).toEqual(["alice"]);
  app.send({ type: "sign.out" });
  await until(() => simulator.ledger.sessions.open === 0);
  app.send({ type: "sign.in" });
  await until(() => simulator.ledger.sessions.opened === 2);
});

test("no inspection event, no snapshot and no persisted snapshot contains a secret", async () => {
  const { token, signature, fetched } = SECRETS;
  const { app, inspected } = startApp(() => ({
    sdk: simulator.Talk,
    token,
    signature,
    tokenFetcher: () => Promise.resolve(fetched),
    syncUser: new simulator.Talk.User({ id: "alice", ...PERSON }),
    onMessage: () => undefined,
  }));
  app.send({ type: "sign.in" });
  const session = sessionIn(app);
  await until(() => sessionOf(session) !== undefined);
  session.send({ type: "session.configured", config: { userId: "bob" } });
  session.send({ type: "retry" });
  await settle();
  expect(secretsIn(inspected.flatMap((one) => textsIn(one)))).toEqual([]);
  expect(secretsIn([JSON.stringify(app.getPersistedSnapshot())])).toEqual([]);
});

test("the options are read for the user whose session opens", async () => {
  const asked: (string | undefined)[] = [];
  const actor = start(({ userId }) => {
    asked.push(userId);
    return { token: `token of ${String(userId)}` };
  });
  await until(() => statusIn(actor) === "alive");
  actor.send({ type: "session.configured", config: { userId: "bob" } });
  await until(() => openSessions()[0] === "bob" && statusIn(actor) === "alive");
  expect(new Set(asked)).toEqual(new Set(["alice", "bob"]));
  expect(simulator.ledger.sessions.mostOpen).toBe(1);
  expect(simulator.ledger.count("Session")).toBe(2);
});

test("`syncUser` names the user of an unresolved input, and is called again on a retry", async () => {
  let isDown = true;
  const codes: string[] = [];
  const actor = start(
    {
      syncUser: () =>
        isDown ? Promise.reject(new Error("503")) : new simulator.Talk.User("carol"),
      onError: ({ code }) => void codes.push(code),
    },
    { userId: undefined, user: { type: "unresolved" } },
  );
  await until(() => statusIn(actor) === "failed");
  expect(codes).toEqual(["user-failed"]);
  isDown = false;
  actor.send({ type: "retry" });
  await until(() => openSessions()[0] === "carol");
});

test("the actor emits its failures, and reports them to `onError`", async () => {
  const reported: string[] = [];
  const emitted: string[] = [];
  const logic = talkSessionWith(() => ({
    sdk: () => Promise.reject(new Error("blocked")),
    onError: ({ code }) => void reported.push(code),
  }));
  const input = { appId: "app", userId: "alice", loading: { timeoutMs: 1_000, attempts: 1 } };
  const actor = createActor(logic, { input });
  onTestFinished(() => void actor.stop());
  actor.on("failure", ({ failure }) => emitted.push(failure.code));
  actor.start();
  await until(() => statusIn(actor) === "failed");
  expect([emitted, reported]).toEqual([["sdk-failed"], ["sdk-failed"]]);
});

test("a snapshot that was persisted in `alive` opens another session, and claims none before", async () => {
  const first = start();
  await until(() => sessionOf(first) !== undefined);
  const persisted = first.getPersistedSnapshot();
  const snapshot = JSON.parse(JSON.stringify(persisted)) as typeof persisted;
  first.stop();
  await until(() => simulator.ledger.sessions.open === 0);
  const logic = talkSessionWith(() => ({ sdk: simulator.Talk }));
  // With a snapshot, the machine reads no input.
  const restored = createActor(logic, { snapshot, input: { appId: "" } });
  onTestFinished(() => void restored.stop());
  expect(sessionOf(restored)).toBeUndefined();
  restored.start();
  expect(statusIn(restored)).not.toBe("alive");
  await until(() => statusIn(restored) === "alive");
  expect(sessionOf(restored)).toBe(simulator.sessions[0]);
  expect(openSessions()).toEqual(["alice"]);
});

test("a machine that is restored with its session keeps the private options", async () => {
  const read: ReadOptions = () => ({ sdk: simulator.Talk, token: "private" });
  const { app } = startApp(read);
  app.send({ type: "sign.in" });
  await until(() => sessionOf(sessionIn(app)) !== undefined);
  const snapshot = app.getPersistedSnapshot();
  app.stop();
  await until(() => simulator.ledger.sessions.open === 0);
  const again = createActor(app.logic, { snapshot });
  onTestFinished(() => void again.stop());
  again.start();
  await until(() => sessionOf(sessionIn(again)) !== undefined);
  expect(optionsOfNewest().token).toBe("private");
});

const optionsOfNewest = () => {
  const [session] = simulator.sessions;
  if (!session) throw new Error("No session is open.");
  return simulator.optionsOf(session);
};

test("replaced delays and actors keep the others real", async () => {
  const logic = talkSessionWith(() => ({ sdk: () => new Promise(() => {}) })).provide({
    delays: { loadTimeout: 5 },
  });
  const input = { appId: "app", userId: "alice", loading: { timeoutMs: 60_000, attempts: 1 } };
  const actor = createActor(logic, { input });
  onTestFinished(() => void actor.stop());
  actor.start();
  await until(() => statusIn(actor) === "failed");
  expect(actor.getSnapshot().context.failure?.code).toBe("script-timeout");
});

test("pure transitions need no host", () => {
  const logic = talkSessionWith(() => ({}));
  const [idle] = initialTransition(logic, { appId: "app", userId: "alice" });
  const [next] = transition(logic, idle, { type: "start" });
  expect(statusOf(next.value)).toBe("initializing");
});

test("its controller gives chat UIs and plain code the same session", async () => {
  const actor = start();
  const controller = controllerOf(actor);
  expect(await controller.whenAlive()).toBe(sessionOf(actor));
  expect(() => controllerOf(createActor(sessionMachine, { input: { appId: "app" } }))).toThrow(
    "controllerOf() got an actor",
  );
});
