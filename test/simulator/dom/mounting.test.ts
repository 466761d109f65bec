import { afterEach, expect, test } from "vitest";
import { openAlice } from "../open.js";
import { addContainer, fieldIn, screenIn } from "./screens.js";

afterEach(() => document.body.replaceChildren());

test("a chat UI is drawn in a shadow root, which the page's queries and styles do not enter", async () => {
  const { session } = openAlice();
  const container = addContainer();
  await session.createChatbox().mount(container);
  expect(container.textContent).toBe("");
  expect(container.firstElementChild?.shadowRoot?.mode).toBe("open");
  expect(screenIn(container).getAttribute("aria-label")).toBe("Chatbox of Alice: Order 1");
});

test("destroying a chat UI or its session removes it from the page", async () => {
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
])("a chat UI stays dead after %s", async (_how, remove) => {
  const { simulator, session } = openAlice();
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  remove(container);
  expect(chatbox.isAlive).toBe(false);
  document.body.append(container);
  expect(chatbox.isAlive).toBe(false);
  expect(() => chatbox.destroy()).toThrow("not alive");
  expect(simulator.ledger).toMatchObject({ boxes: { open: 0 }, deadCalls: [{ on: "Chatbox" }] });
});

test("a chat UI mounted outside the page ends only after it was on the page", async () => {
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

test("a chat UI that is mounted again moves with its draft and its panels", async () => {
  const { session } = openAlice();
  const [one, other] = [addContainer(), addContainer()];
  const chatbox = session.createChatbox();
  await chatbox.mount(one);
  chatbox.messageField.setText("Dear Bob");
  await chatbox.createHtmlPanel({ url: "https://example.com/panel" });
  await chatbox.mount(other);
  expect(one.childElementCount).toBe(0);
  expect(fieldIn(screenIn(other)).value).toBe("Dear Bob");
  expect(other.querySelector("iframe")).not.toBeNull();
});
