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

test("an HTML panel is a frame with a window, which fetches nothing of another origin", async () => {
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

test("where no page can be loaded, a panel of the own origin is blank, and loaded", async () => {
  const { panel } = await openPanel({ url: "/panel.html" });
  await panel.windowLoadedPromise;
  expect(panel.window.document.body.childElementCount).toBe(0);
});

test("an HTML panel of one conversation hides with it", async () => {
  const { chatbox, frame } = await openPanel(
    { url, conversation: "design" },
    { world: worlds.teamWithThreads },
  );
  await chatbox.select("planning");
  expect(frame()?.hidden).toBe(true);
  await chatbox.select("design");
  expect(frame()?.hidden).toBe(false);
});

test("where panels are of another origin, their document cannot be touched", async () => {
  const { panel } = await openPanel({ url }, { unknowns: { panelOrigin: "cross" } });
  expect(() => panel.window.document).toThrow(
    expect.objectContaining({ name: "SecurityError" }) as Error, // what DOMException is to a reader
  );
  expect(() => panel.window.postMessage("hello", "*")).not.toThrow();
});

test("an HTML panel goes with its chat UI", async () => {
  const { chatbox, panel, frame } = await openPanel({ url });
  chatbox.destroy();
  expect([frame(), panel.isVisible()]).toEqual([null, false]);
});
