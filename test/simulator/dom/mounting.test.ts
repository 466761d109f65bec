import { afterEach, expect, test } from "vitest";
import { openAlice } from "../open.js";

afterEach(() => document.body.replaceChildren());

function addContainer(): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  return container;
}

test("a mounted chat UI shows the conversation, and what is said next", async () => {
  const { simulator, session } = openAlice();
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  const section = container.querySelector("section");
  expect(section?.getAttribute("aria-label")).toBe("Chatbox: Order 1");
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  const texts = [...(section?.querySelectorAll("li") ?? [])].map((item) => item.textContent);
  expect(texts.at(-1)).toBe("Bob: Still there?");
  await chatbox.select(null);
  expect(section?.querySelector("h2")?.textContent).toBe("No conversation");
});

test("destroying a chat UI or its session takes it off the page", async () => {
  const { session } = openAlice();
  const [one, other] = [addContainer(), addContainer()];
  const chatbox = session.createChatbox();
  await Promise.all([chatbox.mount(one), session.createInbox().mount(other)]);
  chatbox.destroy();
  expect([one.childElementCount, other.childElementCount]).toEqual([0, 1]);
  session.destroy();
  expect(other.childElementCount).toBe(0);
});

test.each([
  ["its container leaves the page", (container: HTMLElement) => container.remove()],
  ["its frame leaves the page", (container: HTMLElement) => container.replaceChildren()],
])("a chat UI is dead for good once %s", async (_how, remove) => {
  const { simulator, session } = openAlice();
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  remove(container);
  expect(chatbox.isAlive).toBe(false);
  document.body.append(container);
  expect(chatbox.isAlive).toBe(false);
  expect(() => chatbox.destroy()).toThrow("not alive");
  expect(simulator.ledger).toMatchObject({ boxes: { open: 1 }, deadCalls: [{ on: "Chatbox" }] });
  session.destroy();
  expect(simulator.ledger.boxes.open).toBe(0);
});

test("a chat UI mounted outside the page dies only after it was on the page", async () => {
  const { session } = openAlice();
  const container = document.createElement("div");
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  expect(chatbox.isAlive).toBe(true);
  document.body.append(container);
  expect(chatbox.isAlive).toBe(true);
  container.remove();
  expect(chatbox.isAlive).toBe(false);
});

test("a popup is at the end of the page, hidden until it is shown", async () => {
  const { simulator, session } = openAlice();
  const popup = session.createPopup();
  await popup.mount();
  const section = document.body.lastElementChild;
  expect(section).toHaveProperty("hidden", true);
  simulator.hands(popup).open();
  expect(section).toHaveProperty("hidden", false);
});

test("an HTML panel is a frame with a window, which fetches nothing", async () => {
  const { session } = openAlice();
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  const panel = await chatbox.createHtmlPanel({ url: "https://example.com/panel", height: 50 });
  const frame = container.querySelector("iframe");
  expect(panel.window).toBe(frame?.contentWindow);
  expect([frame?.height, frame?.getAttribute("src")]).toEqual(["50", null]);
  panel.window.document.body.append("content");
  await panel.windowLoadedPromise;
  panel.setHeight(70);
  panel.hide();
  expect([frame?.height, frame?.hidden]).toEqual(["70", true]);
  await panel.destroy();
  expect(container.querySelector("iframe")).toBeNull();
});
