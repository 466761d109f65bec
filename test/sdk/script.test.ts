// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { createSessionController, preloadTalk, type SessionOptions } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { blockTag, placeholder, SCRIPT, soon, tags, tellTag, onEmptyPage } from "./page.js";

failOnNoise();

function started(options: Partial<SessionOptions> = {}) {
  const codes: string[] = [];
  const onError = ({ code }: { code: string }) => codes.push(code);
  const all = { appId: "app", userId: "alice", onError, ...options } as SessionOptions; // the compiler cannot spread a part of a union
  const controller = createSessionController(all);
  controller.start();
  return { controller, codes, status: () => controller.getSnapshot().status };
}

onEmptyPage();

describe("the script of the real SDK", () => {
  test("that is on the page already is used at once, without a tag", async () => {
    const { arrive, simulator } = placeholder();
    arrive();
    const { controller, status } = started();
    await Promise.resolve();
    expect(status()).toBe("alive");
    await stopped(controller);
    expect(tags()).toEqual([]);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("that is no more than a placeholder is waited for, over one tag", async () => {
    const { arrive } = placeholder();
    const { controller, codes, status } = started();
    await soon();
    expect(status()).toBe("initializing");
    expect(tags()).toMatchObject([{ src: SCRIPT, nonce: "" }]);
    arrive();
    await soon();
    expect([status(), codes]).toEqual(["alive", []]);
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

  test("that is refused before anyone could listen is asked for again", async () => {
    placeholder();
    const early = document.head.appendChild(document.createElement("script"));
    early.src = SCRIPT;
    const { controller } = started();
    blockTag();
    await vi.advanceTimersByTimeAsync(125);
    expect(tags()).toHaveLength(1);
    expect(tags()[0]).not.toBe(early);
    await stopped(controller);
  });

  test("has nothing to do with what else the page cannot load", async () => {
    placeholder();
    const { controller } = started();
    await soon();
    document.head.appendChild(document.createElement("img")).dispatchEvent(new Event("error"));
    expect(tags()).toHaveLength(1);
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

  test("that came and brought no SDK fails all who wait for it, and its tag goes", async () => {
    placeholder();
    const all = [1, 2].map(() => started({ loading: { attempts: 1 } }));
    await soon();
    tellTag("load");
    await soon();
    expect(all.map(({ codes }) => codes)).toEqual([["script-invalid"], ["script-invalid"]]);
    expect(tags()).toEqual([]);
    for (const { controller } of all) await stopped(controller);
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

  test("that is refused while the browser is offline is reported as such", async () => {
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
    await vi.advanceTimersByTimeAsync(1_000);
    window.dispatchEvent(new Event("online"));
    expect(status()).toBe("initializing");
    await stopped(controller);
  });

  test("carries the nonce of the first request", async () => {
    const { arrive } = placeholder();
    preloadTalk({ nonce: "n1" });
    const { controller } = started({ loading: { nonce: "n2" } });
    await soon();
    expect(tags().map(({ nonce }) => nonce)).toEqual(["n1"]);
    arrive();
    await stopped(controller);
  });

  test("is of no concern any more to a session that was stopped", async () => {
    const { arrive, simulator } = placeholder();
    const { controller, codes, status } = started();
    await soon();
    await stopped(controller);
    blockTag();
    expect(tags()).toEqual([]);
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
