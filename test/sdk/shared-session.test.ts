import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaseSession } from "../../src/sdk/pool.js";
import type { LeaseRequest } from "../../src/sdk/pool.js";
import { fetchToken } from "../../src/sdk/token.js";
import { leasing } from "./leasing.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a refused write that newer data has overtaken takes nothing back", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const userOf = (name: string) => new simulator.Talk.User({ id: "alice", name, role: "buyer" });
  const { shared } = ask("alice", { user: userOf("Alice") });
  simulator.fail("currentUser.set", { times: 1 });
  const [refused, written] = [userOf("Alicia"), userOf("Ally")].map((user) =>
    shared.writeUser(user),
  );
  await expect(refused).rejects.toThrow("failed on command");
  await written;
  expect(shared.carries(userOf("Ally"))).toBe(true);
  expect(simulator.user("alice")?.name).toBe("Ally");
});

const switched = ({ ledger }: ReturnType<typeof leasing>["simulator"]) =>
  ledger.calls
    .filter(({ method }) => method === "setDesktopNotificationEnabled")
    .map(({ args }) => args);

test("notifications that are the way they are wanted, or about to be, are not switched again", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const { shared } = ask("alice");
  await Promise.all([shared.ensureNotifications(true), shared.ensureNotifications(true)]);
  await shared.ensureNotifications(true);
  expect(switched(simulator)).toEqual([[true]]);
});

test("a refused switch that another has overtaken takes nothing back", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const { shared } = ask("alice");
  simulator.fail("setDesktopNotificationEnabled", { times: 1 });
  const refused = shared.setNotifications(true);
  const goOn = simulator.fail("setDesktopNotificationEnabled", { how: "hang", times: 1 });
  const done = shared.setNotifications(false);
  await expect(refused).rejects.toThrow("failed on command");
  await shared.ensureNotifications(false);
  goOn();
  await done;
  expect(switched(simulator)).toEqual([[true], [false]]);
});

test("a switch says whether TalkJS may alert only where somebody said so", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const { shared } = ask("alice");
  await shared.setNotifications(true, { alertOnFailure: false });
  await shared.setNotifications(false, { alertOnFailure: undefined });
  expect(switched(simulator)).toEqual([[true, { alertOnFailure: false }], [false]]);
});

test("the function that a session was opened with is asked when nobody brings another", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const tokenFetcher = vi.fn(() => "t");
  let credentials: ReturnType<LeaseRequest["credentials"]> = { tokenFetcher };
  ask("alice", { credentials: () => credentials });
  credentials = { token: "t" };
  const [session] = simulator.sessions;
  const before = tokenFetcher.mock.calls.length;
  expect(session && (await simulator.requestToken(session))).toEqual({ type: "given" });
  expect(tokenFetcher).toHaveBeenCalledTimes(before + 1);
});

test("the newest who brought a function is asked, though others came later", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const asked: string[] = [];
  const fetcher = (name: string) => () => ({ tokenFetcher: () => (asked.push(name), "t") });
  ask("alice", { credentials: fetcher("first") });
  ask("alice", { credentials: fetcher("second") });
  ask("alice");
  const [session] = simulator.sessions;
  if (session) await simulator.requestToken(session);
  expect(asked.at(-1)).toBe("second");
});

test("a function that returns no token is reported as such", async () => {
  const { ask, simulator } = leasing(leaseSession);
  const nothing = (() => undefined) as () => never; // as in plain JavaScript
  const alice = ask("alice", { credentials: () => ({ tokenFetcher: nothing }) });
  const [session] = simulator.sessions;
  const answer = session && simulator.requestToken(session);
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await answer)?.type).toBe("failed");
  expect(alice.told).toContain("token-invalid");
});

test("a token that comes at the last attempt is given", async () => {
  const ask = vi.fn(() => Promise.reject<string>(new Error("offline")));
  const { signal } = new AbortController();
  const token = fetchToken({ ask, signal, report: () => expect.unreachable() });
  await vi.advanceTimersByTimeAsync(0);
  while (ask.mock.calls.length < 4) await vi.advanceTimersByTimeAsync(1_000);
  ask.mockResolvedValueOnce("t");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await token).toBe("t");
  expect(ask).toHaveBeenCalledTimes(5);
});
