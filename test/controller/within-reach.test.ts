import { afterEach, expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { registeredActors } from "../../src/core.js";
import { createTalkSimulator } from "../../src/testing.js";
import type { Lease, LeaseRequest } from "../../src/sdk/pool.js";
import { registries, textsWithinReach } from "../support/reachable.js";
import { SECRETS, secretsIn } from "../support/secrets.js";
import { settle } from "../support/settle.js";

afterEach(() => void vi.unstubAllEnvs());

/** All objects of the page itself, which no registry added. */
const isOfThePage = new Set<unknown>([
  ...[
    Object,
    Function,
    Array,
    Map,
    Set,
    WeakMap,
    Promise,
    Symbol,
    Error,
    String,
    Number,
    globalThis,
  ],
]);

/** A page with a live, a lingering and a waiting session, each with every kind of secret. */
async function fullPage() {
  const simulator = createTalkSimulator();
  const options: SessionOptions = {
    appId: "app",
    userId: "alice",
    sdk: simulator.Talk,
    lingerMs: 60_000,
    token: SECRETS.token,
    signature: SECRETS.signature,
    tokenFetcher: () => SECRETS.fetched,
  };
  const controllers = ["alice", "bob", "carol"].map((userId) =>
    createSessionController({ ...options, userId }),
  );
  for (const controller of controllers) controller.start();
  await controllers[1]?.stop();
  await settle();
  return { simulator, controllers };
}

test("in production no script of a page reaches a secret through this library's registries", async () => {
  vi.stubEnv("NODE_ENV", "production");
  const { simulator, controllers } = await fullPage();
  expect(registeredActors().getSnapshot()).toHaveLength(2);
  const starts = registries();
  expect(starts.length).toBeGreaterThan(0);
  const keys = [simulator, simulator.Talk, ...simulator.sessions];
  const texts = textsWithinReach(starts, keys, (value) => isOfThePage.has(value));
  expect(secretsIn(texts)).toEqual([]);
  await Promise.all(controllers.map((controller) => controller.stop()));
  simulator.reset();
});

const isPool = (value: unknown): value is { lease: (request: LeaseRequest) => unknown } =>
  typeof value === "object" && value !== null && "lease" in value;

test("a script that knows the app and the user joins their session, and reaches no secret through the lease", async () => {
  const { simulator, controllers } = await fullPage();
  const pool = registries().find(isPool);
  const leases: Lease[] = [];
  const request: LeaseRequest = {
    sdk: simulator.Talk,
    appId: "app",
    userId: "alice",
    user: undefined,
    credentials: () => ({}),
    lost: () => undefined,
    failed: () => undefined,
    report: () => undefined,
    leased: (lease) => void leases.push(lease),
  };
  const withdraw = pool?.lease(request);
  const isOff = (value: object) => isOfThePage.has(value) || value === leases[0]?.shared.session;
  expect(leases[0]?.shared.session).toBe(simulator.sessions[0]);
  expect(secretsIn(textsWithinReach([leases, withdraw], [simulator.Talk], isOff))).toEqual([]);
  leases[0]?.release();
  await Promise.all(controllers.map((controller) => controller.stop()));
  simulator.reset();
});

test("the walk that looks for secrets finds one that is there to be found", () => {
  const hidden = { credentials: () => ({ token: SECRETS.token }) };
  const key = {};
  const registry = new WeakMap([[key, new Map([["app", new Set([hidden])]])]]);
  expect(secretsIn(textsWithinReach([registry], [key], () => false))).toEqual(["token"]);
});

test("no script of a page can put itself between this library and its pool", async () => {
  const { simulator, controllers } = await fullPage();
  const pool = Symbol.for("talkjs-session.pool@1");
  expect(Reflect.set(globalThis, pool, () => undefined)).toBe(false);
  expect(Reflect.deleteProperty(globalThis, pool)).toBe(false);
  await Promise.all(controllers.map((controller) => controller.stop()));
  simulator.reset();
});
