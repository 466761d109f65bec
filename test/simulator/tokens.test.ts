import { expect, test, vi } from "vitest";
import { createTalkSimulator, type SimulatorOptions } from "../../src/testing.js";
import { openAlice } from "./open.js";

function openWithFetcher(tokenFetcher: () => string | Promise<string>, options?: SimulatorOptions) {
  const simulator = createTalkSimulator(options);
  const given = { appId: "app", userId: "alice", token: "first", tokenFetcher };
  return { simulator, session: new simulator.Talk.Session(given) };
}

test("the SDK requests a token that is about to expire, and the answer does not contain the token", async () => {
  const { simulator, session } = openWithFetcher(() => Promise.resolve("secret"));
  expect(await simulator.requestToken(session)).toEqual({ type: "given" });
  expect(simulator.ledger.tokensRequested).toBe(1);
});

test.each([
  ["throws", () => raise("offline")],
  ["rejects", () => Promise.reject(new Error("offline"))],
])(
  "a tokenFetcher that %s is called once, and the session stays alive",
  async (_how, tokenFetcher) => {
    const { simulator, session } = openWithFetcher(tokenFetcher);
    expect(await simulator.requestToken(session)).toMatchObject({
      type: "failed",
      error: { message: "offline" },
    });
    expect([simulator.ledger.tokensRequested, session.isAlive]).toEqual([1, true]);
  },
);

test("a tokenFetcher fails if it returns no token, or if its token is refused", async () => {
  const { simulator, session } = openWithFetcher(() => "");
  expect(await simulator.requestToken(session)).toMatchObject({ type: "failed" });
  const refused = openWithFetcher(() => "forged");
  refused.simulator.fail("tokenFetcher");
  expect(await refused.simulator.requestToken(refused.session)).toMatchObject({ type: "failed" });
});

test("no token is requested without a tokenFetcher or a live session", async () => {
  const { simulator, session } = openAlice();
  expect(await simulator.requestToken(session)).toEqual({ type: "none" });
  session.destroy();
  expect(await simulator.requestToken(session)).toEqual({ type: "dead" });
});

test.each([
  ["fetched", 1],
  ["none", 0],
] as const)(
  "with firstToken %s, a session without a token requests one %i times",
  (firstToken, times) => {
    const simulator = createTalkSimulator({ unknowns: { firstToken } });
    const tokenFetcher = vi.fn(() => "token");
    new simulator.Talk.Session({ appId: "app", userId: "alice", tokenFetcher });
    simulator.flush();
    expect(tokenFetcher).toHaveBeenCalledTimes(times);
  },
);

test("expiredToken dies: a session without a new token ends", async () => {
  const { simulator, session } = openWithFetcher(() => raise("offline"), {
    unknowns: { expiredToken: "dies" },
  });
  await simulator.requestToken(session);
  expect(session.isAlive).toBe(false);
});

function raise(message: string): never {
  throw new Error(message);
}
