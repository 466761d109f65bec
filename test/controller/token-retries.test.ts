import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createSessionController,
  type SessionError,
  type SessionOptions,
} from "../../src/controller.js";
import { expectNoise, failOnNoise, noise } from "../support/noise.js";
import { alive } from "./lives.js";

failOnNoise();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Fetcher = () => string | Promise<string>;

const never = () => new Promise<string>(() => undefined);

const expiring = (...answers: Fetcher[]) => expiringWith({}, ...answers);

/** A live session whose token is about to expire, with the calls of its fetcher. */
async function expiringWith(options: Partial<SessionOptions>, ...answers: Fetcher[]) {
  let asked = 0;
  const tokenFetcher = () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? never;
    asked += 1;
    return answer();
  };
  const all = { token: "t", tokenFetcher, ...options };
  const life = await alive(all, { unknowns: { firstToken: "none" } });
  const [session] = life.simulator.sessions;
  if (!session) throw new Error("no session");
  return { ...life, asked: () => asked, answer: life.simulator.requestToken(session) };
}

const fails: Fetcher = () => Promise.reject(new Error("offline"));

describe("a token fetcher", () => {
  test("that answers at once is asked once", async () => {
    const { answer, asked, codes } = await expiring(() => "t2");
    expect(await answer).toEqual({ type: "given" });
    expect([asked(), codes()]).toEqual([1, []]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([
    ["rejects", fails],
    [
      "throws",
      () => {
        throw new Error("odd");
      },
    ],
    ["gives an empty string", () => ""],
    ["gives a number", () => 7 as unknown as string], // as in plain JavaScript
    ["hangs", never],
  ] as [string, Fetcher][])(
    "that %s once is asked again, and TalkJS never knows",
    async (_, bad) => {
      const { answer, asked, codes, status } = await expiring(bad, () => "t2");
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await answer).toEqual({ type: "given" });
      expect([asked(), codes(), status()]).toEqual([2, [], "alive"]);
    },
  );

  test.each([
    ["token-failed", fails],
    ["token-invalid", () => ""],
    ["token-timeout", never],
  ] as [string, Fetcher][])(
    "that never gets better is given up, once reported as %s",
    async (code, bad) => {
      const { answer, asked, codes, status } = await expiring(bad);
      await vi.advanceTimersByTimeAsync(120_000);
      expect(await answer).toMatchObject({ type: "failed", error: { code } });
      expect([asked(), codes(), status()]).toEqual([5, [code], "alive"]);
    },
  );

  test("is reported with its cause, and to the console without it, because a cause can contain a secret", async () => {
    const { answer, errors } = await expiring(fails);
    await vi.advanceTimersByTimeAsync(120_000);
    await answer;
    expect(errors[0]?.cause).toMatchObject({ message: "offline" });
    expectNoise("console.error", /token-failed/);
    const { answer: another } = await expiringWith({ onError: undefined }, fails);
    await vi.advanceTimersByTimeAsync(120_000);
    await another;
    expect(noise("console.error")).toEqual([expect.stringMatching(/^\[talkjs-session\]/)]);
  });

  test("is given up to a quarter more time by chance, so that not all pages ask at once", async () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const { asked } = await expiring(fails);
    await vi.advanceTimersByTimeAsync(1_249);
    expect(asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
    vi.restoreAllMocks();
  });

  test("waits longer before each attempt", async () => {
    const { asked } = await expiring(fails);
    await vi.advanceTimersByTimeAsync(1_250);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked()).toBe(3);
  });

  test("of a session that is over is asked no more, reports nothing and leaves no timer", async () => {
    const { answer, asked, codes, controller } = await expiring(fails);
    const stopped = controller.stop();
    await vi.advanceTimersByTimeAsync(0);
    await stopped;
    expect(vi.getTimerCount()).toBe(0);
    expect(await answer).toMatchObject({ type: "failed" });
    expect([asked(), codes()]).toEqual([1, []]);
  });

  test("of a holder that has left is reported to the one that has the session now", async () => {
    const options = { token: "t", tokenFetcher: fails };
    const first = await alive(options, { unknowns: { firstToken: "none" } });
    const codes: string[] = [];
    const onError = ({ code }: SessionError) => void codes.push(code);
    const other = createSessionController(first.whole({ tokenFetcher: undefined, onError }));
    other.start();
    await other.whenAlive();
    void first.controller.stop();
    await vi.advanceTimersByTimeAsync(0);
    const [session] = first.simulator.sessions;
    if (!session) throw new Error("no session");
    const answer = first.simulator.requestToken(session);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await answer).toMatchObject({ type: "failed" });
    expect([first.codes(), codes]).toEqual([[], ["token-failed"]]);
  });

  test("that hangs leaves no timer behind a session that is over", async () => {
    const { controller } = await expiring(never);
    const stopped = controller.stop();
    await vi.advanceTimersByTimeAsync(0);
    await stopped;
    expect(vi.getTimerCount()).toBe(0);
  });
});
