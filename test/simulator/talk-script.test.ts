import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import type Talk from "talkjs";
import { afterEach, expect, test, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { install } from "../../src/simulator/install.js";
import type { Page } from "../../src/simulator/page.js";

type RealTalk = typeof Talk;

const snippet = readFileSync(
  fileURLToPath(import.meta.resolve("talkjs/src/index.esnext.js")),
  "utf8",
).replace("export default Talk;", "");

/** Runs the snippet of the npm package, and returns the page. */
function loadPackage(page: Page = {}): Page & { Talk: RealTalk } {
  const tags: string[] = [];
  const head = { appendChild: ({ src }: { src: string }) => tags.push(src) };
  const document = { head, createElement: () => ({}) };
  const window = Object.assign(page, { Promise });
  runInNewContext(snippet, { window, document });
  expect(tags).toEqual(["https://cdn.talkjs.com/talk.js"]);
  return window as Page as never; // the snippet sets the properties of its own types
}

afterEach(() => void vi.unstubAllGlobals());

test("an app that destroys its session before its chat UIs runs as it comes, unless strictness is asked for", () => {
  const destroyed = (page: Page) => {
    const { Talk } = install(page);
    const session = new Talk.Session({ appId: "app", userId: "alice" });
    const chatbox = session.createChatbox();
    session.destroy();
    return () => chatbox.destroy();
  };
  expect(destroyed({})).not.toThrow();
  const unknowns = { destroyTwice: "throw" } as const;
  expect(destroyed({ TalkSimulatorOptions: { unknowns } })).toThrow();
});

test("the script fills in the same object that the npm package exports", async () => {
  const page = loadPackage();
  const placeholder = page.Talk;
  const isReady = vi.fn(() => "then's result");
  const waiting = placeholder.ready.then(isReady);
  const simulator = install(page);
  expect(page.Talk).toBe(placeholder);
  expect(await waiting).toBe("then's result");
  expect(await placeholder.ready).toBeUndefined();
  const session = new placeholder.Session({ appId: "app", userId: "alice" });
  expect(simulator.sessions).toEqual([session]);
  expect(page.TalkSimulator).toBe(simulator);
});

test("a caller whose callback throws is rejected, and the others are called", async () => {
  const page = loadPackage();
  const failing = page.Talk.ready.then(() => {
    throw new Error("theirs");
  });
  const waiting = page.Talk.ready.then(() => "called");
  install(page);
  await expect(failing).rejects.toThrow("theirs");
  expect(await waiting).toBe("called");
});

test("without the npm package, the script creates Talk itself with the options of the page", () => {
  const page: Page = {
    TalkSimulatorOptions: { world: { users: [{ id: "zoe", name: "Zoe" }] } },
  };
  const simulator = install(page);
  expect(page.Talk).toMatchObject({ Session: simulator.Talk.Session });
  expect(simulator.user("zoe")).toMatchObject({ name: "Zoe" });
});

test("the standalone entry runs on the page's window", async () => {
  const page = loadPackage();
  vi.stubGlobal("window", page);
  await import("../../src/talk-script.js");
  expect(page.TalkSimulator?.ledger.scriptRuns).toBe(1);
  expect(page.Talk.oneOnOneId("a", "b")).toHaveLength(20);
});

test("a second run changes nothing, and fills in a placeholder created after the first run", () => {
  const page = loadPackage();
  const simulator = install(page);
  const { Session } = page.Talk;
  install(page);
  expect(page.Talk.Session).toBe(Session);
  const secondCopy = loadPackage(page).Talk;
  expect(secondCopy.Session).toBeUndefined();
  expect(install(page)).toBe(simulator);
  expect(secondCopy.Session).toBe(Session);
  expect(simulator.ledger.scriptRuns).toBe(3);
});

test("scriptTwice: a second run replaces the classes, or throws", () => {
  const page = loadPackage();
  const { unknowns } = install(page);
  const { Session } = page.Talk;
  unknowns.scriptTwice = "replaces";
  install(page);
  expect(page.Talk.Session).not.toBe(Session);
  unknowns.scriptTwice = "throws";
  expect(() => install(page)).toThrow("ran twice");
});

test("readyRejects: Talk.ready rejects", async () => {
  const page = loadPackage({ TalkSimulatorOptions: { unknowns: { readyRejects: true } } });
  const waiting = page.Talk.ready.then(() => "called");
  install(page);
  await expect(waiting).rejects.toThrow("could not start");
  await expect(page.Talk.ready).rejects.toThrow("could not start");
});

test("Talk.ready of a simulator is resolved", async () => {
  await expect(createTalkSimulator().Talk.ready).resolves.toBeUndefined();
});
