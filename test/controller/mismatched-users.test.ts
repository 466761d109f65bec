import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SessionOptions } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { live } from "./lives.js";
import { userOf } from "./people.js";

failOnNoise();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Give = (id: string) => SessionOptions["syncUser"];

/** The ways in which an app passes the user of an id. */
const ways: readonly (readonly [string, Give])[] = [
  ["as data", (id) => userOf(id)],
  ["by a function", (id) => () => userOf(id)],
  ["by a function that promises", (id) => () => Promise.resolve(userOf(id))],
];

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function started(userId: string, syncUser: SessionOptions["syncUser"]) {
  const all = live({ userId, syncUser });
  all.controller.start();
  await pass(0);
  return all;
}

test.each(ways)("a profile that lags behind the id is waited for: %s", async (way, give) => {
  const all = await started("alice", give("alice"));
  all.configure({ userId: "bob", syncUser: give("alice") });
  await pass(4_900);
  expect([all.status(), all.simulator.ledger.sessions.open]).toEqual(["syncingUser", 0]);
  const isKept = way.includes("promises");
  all.configure({ userId: "bob", syncUser: isKept ? userOf("bob") : give("bob") });
  await pass(0);
  expect(all.simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
  await pass(60_000);
  expect([all.status(), all.codes()]).toEqual(["alive", []]);
});

test.each(ways)(
  "an id that lags behind the profile keeps its session meanwhile: %s",
  async (_, give) => {
    const all = await started("alice", userOf("alice"));
    all.configure({ syncUser: give("bob") });
    await pass(4_900);
    expect(all.simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
    expect(all.simulator.ledger.count("currentUser.set")).toBe(0);
    all.configure({ userId: "bob", syncUser: give("bob") });
    await pass(60_000);
    expect(all.simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
    expect(all.codes()).toEqual([]);
  },
);

test.each(ways)(
  "an id and a profile that stay apart fail the session, told once: %s",
  async (_, give) => {
    const all = await started("alice", give("bob"));
    await pass(4_999);
    expect([all.status(), all.codes()]).toEqual(["syncingUser", []]);
    await pass(1);
    expect([all.status(), all.codes()]).toEqual(["failed", ["user-mismatch"]]);
    for (let render = 0; render < 10; render += 1) all.configure();
    await pass(60_000);
    expect(all.codes()).toEqual(["user-mismatch"]);
    all.configure({ syncUser: userOf("alice") });
    await pass(0);
    expect(all.status()).toBe("alive");
  },
);

test.each(ways)(
  "an id and a profile that come apart for good end the session: %s",
  async (_, give) => {
    const all = await started("alice", userOf("alice"));
    all.configure({ syncUser: give("bob") });
    await pass(5_001);
    expect([all.status(), all.codes()]).toEqual(["failed", ["user-mismatch"]]);
    expect(all.simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  },
);
