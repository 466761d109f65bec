import { describe, expect, test } from "vitest";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";
import { byHand, started, userOf } from "./people.js";

failOnNoise();

describe("an answer that comes too late", () => {
  test("refuses nobody: a user named in another way meanwhile stays signed in", async () => {
    const carol = byHand();
    const { configure, codes, status } = await alive({ userId: "carol" });
    configure({ userId: "carol", syncUser: () => carol.promise });
    await settle();
    configure({ userId: "carol", syncUser: userOf("carol") });
    carol.reject(new Error("no profile"));
    await settle();
    expect(status()).toBe("alive");
    expect(codes()).toEqual([]);
  });
});

describe("a session that died in silence", () => {
  test("is given no data: its loss is reported instead", async () => {
    const { configure, codes, session, simulator, status } = await alive(
      { userId: undefined, syncUser: userOf("alice"), tokenFetcher: () => "refused" },
      { unknowns: { expiredToken: "dies", firstToken: "none" } },
    );
    simulator.fail("tokenFetcher", { times: 1 });
    const [simulated] = simulator.sessions;
    if (simulated) await simulator.requestToken(simulated);
    expect(session.isAlive).toBe(false);
    configure({ syncUser: userOf("alice", { name: "Alicia" }) });
    await until(() => codes().length > 0);
    expect([status(), codes()]).toEqual(["destroyed", ["session-lost"]]);
    expect(simulator.ledger.deadCalls).toEqual([]);
  });
});

test.each([{}, true, Symbol.iterator])("an id like %s is none: user-invalid", async (userId) => {
  const { codes, reaches, simulator } = started({ userId } as object); // as in plain JavaScript
  await reaches("failed");
  expect(codes()).toEqual(["user-invalid"]);
  expect(simulator.ledger.sessions.opened).toBe(0);
});

test("notifications that are refused with no error at all are reported, with what they were refused with", async () => {
  const { configure, errors, session } = await alive();
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- which an SDK may do
  const refuse = () => Promise.reject("no");
  Reflect.set(session, "setDesktopNotificationEnabled", refuse);
  configure({ desktopNotificationEnabled: true });
  await until(() => errors.length > 0);
  expect(errors).toMatchObject([{ code: "notifications-failed", cause: "no" }]);
});

test("a wait for a session that is given up rejects with the reason of its signal", async () => {
  const abort = new AbortController();
  const { controller, status } = started({ userId: null });
  const waiting = controller.whenAlive({ signal: abort.signal });
  abort.abort("enough");
  await expect(waiting).rejects.toBe("enough");
  expect(status()).toBe("idle");
});
