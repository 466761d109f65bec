// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createSessionController, preloadTalk, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";

failOnNoise();

const page = globalThis as { Talk?: object };
const tags = () => [...document.querySelectorAll<HTMLScriptElement>("script[src]")];

/** Stands where the npm package leaves its placeholder; `arrive` does what `talk.js` does. */
function placeholder() {
  const waiting: (() => void)[] = [];
  const then = (loaded: () => void) => void waiting.push(loaded);
  page.Talk = { v: 3, ready: { then, catch: () => undefined, c: waiting } };
  const simulator = createTalkSimulator();
  return {
    simulator,
    /** Runs whoever waits for the script. */
    run: () => {
      for (const tell of waiting.splice(0)) tell();
    },
    /** Fills Talk in, and tells nobody. */
    fillIn: () => void Object.assign(page.Talk ?? {}, simulator.Talk),
    arrive: () => {
      Object.assign(page.Talk ?? {}, simulator.Talk);
      for (const tell of waiting.splice(0)) tell();
    },
  };
}

function started(options: Partial<SessionOptions> = {}) {
  const codes: string[] = [];
  const onError = ({ code }: { code: string }) => codes.push(code);
  const all = { appId: "app", userId: "alice", onError, ...options } as SessionOptions; // spread from a part of a union
  const controller = createSessionController(all);
  controller.start();
  return { controller, codes, status: () => controller.getSnapshot().status };
}

const tellTag = (what: "load" | "error") => tags().at(-1)?.dispatchEvent(new Event(what));
const blockTag = () => tellTag("error");
const soon = () => vi.advanceTimersByTimeAsync(0);

// The first import takes as long as the disk does; the tests count turns of the event loop.
beforeAll(() => import("talkjs"));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  delete page.Talk;
  Reflect.deleteProperty(page, Symbol.for("talkjs-session.sdk@1"));
  document.head.replaceChildren();
});

describe("the script of the real SDK", () => {
  test("that is on the page already is used at once, without a tag", async () => {
    const { arrive, simulator } = placeholder();
    arrive();
    const { controller, status } = started();
    expect(status()).toBe("alive");
    await stopped(controller);
    expect(tags()).toEqual([]);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("that is no more than a placeholder is waited for, over one tag", async () => {
    const { arrive } = placeholder();
    const { controller, status } = started();
    await soon();
    expect(status()).toBe("initializing");
    expect(tags().map(({ src }) => src)).toEqual(["https://cdn.talkjs.com/talk.js"]);
    arrive();
    await soon();
    expect(status()).toBe("alive");
    await stopped(controller);
  });

  test("is asked for once by several sessions and a preload", async () => {
    const { arrive } = placeholder();
    preloadTalk();
    const all = [started(), started(), started({ userId: "bob" })];
    await soon();
    expect(tags()).toHaveLength(1);
    arrive();
    await soon();
    expect(all.map(({ status }) => status())).toEqual(["alive", "alive", "alive"]);
    for (const { controller } of all) await stopped(controller);
  });

  test("that is refused is seen at once, its tag goes, and another is tried", async () => {
    placeholder();
    const { controller, codes } = started({ loading: { attempts: 2 } });
    await soon();
    const [first] = tags();
    blockTag();
    expect(tags()).toEqual([]);
    await vi.advanceTimersByTimeAsync(125);
    expect(tags()).toHaveLength(1);
    expect(tags()[0]).not.toBe(first);
    blockTag();
    expect(codes).toEqual(["script-blocked"]);
    await stopped(controller);
  });

  test("that takes too long keeps its tag, and heals the session when it comes", async () => {
    const { arrive } = placeholder();
    const { controller, codes, status } = started({ loading: { timeoutMs: 500 } });
    await vi.advanceTimersByTimeAsync(500);
    expect(codes).toEqual(["script-timeout"]);
    expect(tags()).toHaveLength(1);
    arrive();
    await soon();
    expect(status()).toBe("alive");
    await stopped(controller);
  });

  test("that ran without filling Talk in fails the session", async () => {
    const { run } = placeholder();
    const { controller, codes } = started({ loading: { attempts: 1 } });
    await soon();
    run();
    await soon();
    expect(codes).toEqual(["sdk-failed"]);
    await stopped(controller);
  });

  test("that came and brought no SDK fails the session, and its tag goes", async () => {
    placeholder();
    const { controller, codes } = started({ loading: { attempts: 1 } });
    await soon();
    tellTag("load");
    await soon();
    expect(codes).toEqual(["script-invalid"]);
    expect(tags()).toEqual([]);
    await stopped(controller);
  });

  test("that came is seen, though its placeholder tells nobody", async () => {
    const { fillIn } = placeholder();
    const { controller, status } = started();
    await soon();
    fillIn();
    tellTag("load");
    await soon();
    expect(status()).toBe("alive");
    expect(tags()).toHaveLength(1);
    await stopped(controller);
  });

  test("that brought no SDK is of no concern to a session that was stopped meanwhile", async () => {
    placeholder();
    const { controller, codes } = started({ loading: { attempts: 1 } });
    await soon();
    tellTag("load");
    await stopped(controller);
    expect(codes).toEqual([]);
    expect(tags()).toHaveLength(1);
  });

  test("that is refused where the browser knows of no network is told as such", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    placeholder();
    const { controller, codes } = started({ loading: { attempts: 1 } });
    await soon();
    blockTag();
    expect(codes).toEqual(["script-offline"]);
    await stopped(controller);
  });

  test("is tried again at once when the network is back, while waiting and after failing", async () => {
    placeholder();
    const { controller, status } = started({ loading: { attempts: 2 } });
    await soon();
    blockTag();
    window.dispatchEvent(new Event("online"));
    await soon();
    expect(tags()).toHaveLength(1);
    blockTag();
    expect(status()).toBe("failed");
    window.dispatchEvent(new Event("online"));
    expect(status()).toBe("initializing");
    await stopped(controller);
  });

  test("carries the nonce of whoever asked first", async () => {
    placeholder();
    preloadTalk({ nonce: "n1" });
    const { controller } = started({ loading: { nonce: "n2" } });
    await soon();
    expect(tags().map(({ nonce }) => nonce)).toEqual(["n1"]);
    await stopped(controller);
  });

  test("is of no concern any more to a session that was stopped", async () => {
    const { arrive, simulator } = placeholder();
    const { controller, codes, status } = started();
    await soon();
    await stopped(controller);
    blockTag();
    arrive();
    await soon();
    expect([status(), codes]).toEqual(["idle", []]);
    expect(simulator.ledger.sessions.opened).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});

async function stopped(controller: { stop(): Promise<void> }) {
  const done = controller.stop();
  await soon();
  await done;
}
