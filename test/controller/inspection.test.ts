import { describe, expect, test } from "vitest";
import type { InspectionEvent } from "xstate";
import type { SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { PERSON, SECRETS, secretsIn, tellTale, textsIn } from "../support/secrets.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

/** Collects the messages that an inspector receives. */
function listen() {
  const inspected: InspectionEvent[] = [];
  return { inspected, inspect: (message: InspectionEvent) => void inspected.push(message) };
}

const leaksIn = (inspected: readonly InspectionEvent[]): string[] =>
  secretsIn([
    ...inspected.map((one) => JSON.stringify(plain(one))),
    ...inspected.flatMap((one) => textsIn(one)),
  ]);

/** An inspection message in the form in which an inspector sends it: the actor as its id, the rest as JSON. */
const plain = ({ actorRef, rootId, type, ...rest }: InspectionEvent) => ({
  actor: actorRef.sessionId,
  rootId,
  type,
  ...("event" in rest && { event: rest.event }),
  ...("snapshot" in rest && { snapshot: rest.snapshot }),
});

const unplannedIn = (inspected: readonly InspectionEvent[]): string[] =>
  inspected
    .filter((one) => one.type === "@xstate.microstep")
    .filter(({ event, _transitions }) => _transitions.length === 0 && event.type !== "xstate.init")
    .map(({ event }) => event.type);

/** A complete life of a session: failures, loading, updates, another user, a loss, the end. */
async function wholeLife() {
  const simulator = createTalkSimulator();
  const { inspected, inspect } = listen();
  const { token, signature, fetched } = SECRETS;
  const user = (changes = {}) => new simulator.Talk.User({ id: "alice", ...PERSON, ...changes });
  const options: Partial<SessionOptions> = {
    inspect,
    sdk: simulator.load,
    token,
    signature,
    tokenFetcher: () => Promise.resolve(fetched),
    userId: "alice",
    syncUser: () => Promise.resolve(user()),
    desktopNotificationEnabled: true,
    onMessage: () => undefined,
  };
  simulator.script = "blocked";
  const all = live({ ...options, loading: { attempts: 1 } });
  all.controller.start();
  await all.reaches("failed");
  simulator.script = "ok";
  all.controller.retry();
  await all.controller.whenAlive();
  const [session] = simulator.sessions;
  if (session) await simulator.requestToken(session);
  simulator.say({ from: "bob", to: "alice", text: SECRETS.message });
  await until(() => (all.controller.unreads.getSnapshot()?.length ?? 0) > 1);
  all.configure({ syncUser: user({ name: SECRETS.next }) });
  await until(() => simulator.user("alice")?.name === SECRETS.next);
  all.configure({ userId: "bob", syncUser: undefined });
  await until(() => simulator.sessions[0]?.me.id === "bob");
  simulator.sessions[0]?.destroy();
  all.controller.retry();
  await all.controller.whenAlive();
  await all.controller.stop();
  return { ...all, simulator, options, inspected };
}

describe("what an inspector sees of a whole life", () => {
  test("holds the statuses, and no secret and no personal data, neither as JSON nor deep inside", async () => {
    const { statuses, simulator, inspected } = await wholeLife();
    expect(new Set(statuses)).toEqual(
      new Set(["initializing", "failed", "syncingUser", "alive", "destroying", "destroyed"]),
    );
    expect(simulator.ledger.tokensRequested).toBeGreaterThan(0);
    expect(inspected.length).toBeGreaterThan(50);
    expect(inspected.flatMap((one) => textsIn(one))).toContain("alice");
    expect(leaksIn(inspected)).toEqual([]);
  });

  test("has no event that the chart did not plan", async () => {
    const { inspected } = await wholeLife();
    expect(unplannedIn(inspected)).toEqual([]);
  });

  test("holds no secret when everything fails with one in its words", async () => {
    const { inspected, inspect } = listen();
    const { signature } = SECRETS;
    const { controller, simulator, configure } = await alive({ signature, inspect });
    const failing = { error: tellTale() };
    simulator.fail("currentUser.set", failing);
    simulator.fail("setDesktopNotificationEnabled", failing);
    const syncUser = new simulator.Talk.User({ id: "alice", ...PERSON });
    configure({ syncUser, desktopNotificationEnabled: true });
    await settle();
    configure({ syncUser: () => Promise.reject(failing.error), userId: "alice" });
    simulator.fail("Session", failing);
    configure({ userId: "bob" });
    await until(() => controller.getSnapshot().status === "failed");
    expect(inspected.length).toBeGreaterThan(10);
    expect(leaksIn(inspected)).toEqual([]);
  });
});

test("a leak would be seen", () => {
  const leaking = (snapshot: unknown) =>
    ({
      type: "@xstate.snapshot",
      actorRef: { sessionId: "x" },
      snapshot,
    }) as unknown as InspectionEvent;
  expect(leaksIn([leaking({ context: { config: { token: SECRETS.token } } })])).toEqual(["token"]);
  const hidden = Object.assign(new Map([["a", { b: SECRETS.email }]]), { toJSON: () => "user" });
  expect(leaksIn([leaking(hidden)])).toEqual(["email"]);
});

test("errors hold no secret: neither in their words nor in their JSON", async () => {
  const { errors, options } = await wholeLife();
  expect(options.token).toBe(SECRETS.token);
  const written = errors.map((error) => `${String(error)} ${JSON.stringify(error)}`).join();
  expect(errors.map(({ code }) => code)).toEqual(["script-blocked", "session-lost"]);
  expect(Object.values(SECRETS).filter((secret) => written.includes(secret))).toEqual([]);
});
