import type Talk from "talkjs";
import { afterEach, expect, test } from "vitest";
import { worlds, type SimulatorOptions } from "../../../src/testing.js";
import { openAlice } from "../open.js";
import { addContainer } from "./screens.js";

afterEach(() => document.body.replaceChildren());

async function openPanel(options: Talk.HtmlPanelOptions, simulated?: SimulatorOptions) {
  const { session } = openAlice(simulated);
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  const panel = await chatbox.createHtmlPanel(options);
  const frame = () => container.querySelector("iframe");
  return { session, chatbox, panel, frame };
}

const url = "https://example.com/panel";

test("an HTML panel is a frame with a window, and fetches nothing from another origin", async () => {
  const { panel, frame } = await openPanel({ url, height: 50 });
  expect(panel.window).toBe(frame()?.contentWindow);
  expect([frame()?.height, frame()?.getAttribute("src")]).toEqual(["50", null]);
  panel.window.document.body.append("content");
  await panel.DOMContentLoadedPromise;
  await panel.windowLoadedPromise;
  panel.setHeight(70);
  panel.hide();
  expect([frame()?.height, frame()?.hidden]).toEqual(["70", true]);
  panel.show();
  expect(frame()?.hidden).toBe(false);
  await panel.destroy();
  expect(frame()).toBeNull();
});

test("in an environment that loads no pages, a panel of the same origin is blank and counts as loaded", async () => {
  const { panel } = await openPanel({ url: "/panel.html" });
  await panel.windowLoadedPromise;
  expect(panel.window.document.body.childElementCount).toBe(0);
});

test("an HTML panel of a conversation is hidden when another one is shown", async () => {
  const { chatbox, frame } = await openPanel(
    { url, conversation: "design" },
    { world: worlds.teamWithThreads },
  );
  await chatbox.select("planning");
  expect(frame()?.hidden).toBe(true);
  await chatbox.select("design");
  expect(frame()?.hidden).toBe(false);
});

test("code cannot access the document of a panel of another origin", async () => {
  const { panel } = await openPanel({ url }, { unknowns: { panelOrigin: "cross" } });
  expect(() => panel.window.document).toThrow(
    expect.objectContaining({ name: "SecurityError" }) as Error, // a DOMException is an Error
  );
  expect(() => panel.window.postMessage("hello", "*")).not.toThrow();
});

test("an HTML panel is removed with its chat UI", async () => {
  const { chatbox, panel, frame } = await openPanel({ url });
  chatbox.destroy();
  expect([frame(), panel.isVisible()]).toEqual([null, false]);
});
