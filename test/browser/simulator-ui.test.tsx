import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createTalkSimulator, worlds, type SimulatorOptions } from "../../src/testing.js";
import { until } from "../support/settle.js";

let close = (): void => undefined;

afterEach(() => {
  close();
  document.body.replaceChildren();
});

function open(options?: SimulatorOptions) {
  const simulator = createTalkSimulator(options);
  close = () => simulator.reset();
  const session = new simulator.Talk.Session({ appId: "app", userId: "alice" });
  return { simulator, session };
}

function addContainer(width = 380, height = 340): HTMLElement {
  const container = document.createElement("div");
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(container);
  return container;
}

/** Finds elements that the simulator drew in a container, by selector. */
function find(container: Element, selector: string): HTMLElement {
  const found = container.lastElementChild?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing drawn matches ${selector}.`);
  return found;
}

const edgesOf = (container: Element, selector: string) =>
  find(container, selector).getBoundingClientRect();
const focused = () => document.activeElement?.shadowRoot?.activeElement;

test("two users in two sessions on one page chat with each other, and unread marks move", async () => {
  const { simulator, session } = open();
  await session.createInbox({ selected: null }).mount(addContainer());
  const bob = new simulator.Talk.Session({ appId: "app", userId: "bob" });
  await bob.createChatbox().mount(addContainer());
  const feed = page.getByRole("navigation", { name: "Conversations of Alice" });
  await feed.getByRole("button", { name: /Yes, it is\. 1 unread/ }).click();
  await userEvent.keyboard("Great!{Enter}");
  const atBobs = page.getByRole("region", { name: "Chatbox of Bob" });
  await expect.element(atBobs.getByText("Great!")).toBeVisible();
  await page.getByRole("button", { name: "Back to the conversations" }).click();
  await atBobs.getByRole("textbox", { name: "Message" }).fill("Tomorrow?");
  await atBobs.getByRole("button", { name: "Send" }).click();
  await expect.element(feed.getByRole("button", { name: /Tomorrow\? 1 unread/ })).toBeVisible();
});

test("a chatbox fills its container, scrolls inside and shows the end, also after news", async () => {
  const { simulator, session } = open();
  const container = addContainer();
  await session.createChatbox().mount(container);
  const count = 30;
  for (let at = 0; at < count; at += 1) {
    simulator.say({ from: "bob", conversationId: "order-1", text: `Message ${at}` });
  }
  simulator.flush();
  expect(edgesOf(container, ".screen").height).toBe(340);
  expect(find(container, ".log").scrollHeight).toBeGreaterThan(count * 30);
  const [log, last] = [edgesOf(container, ".log"), edgesOf(container, "li:last-child .bubble")];
  expect(last.bottom).toBeLessThanOrEqual(log.bottom);
  expect(last.top).toBeGreaterThan(log.top);
});

test("a message that was asked for by its id is scrolled to", async () => {
  const { simulator, session } = open();
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  for (const text of Array(30).keys()) {
    simulator.say({ from: "bob", conversationId: "order-1", text: String(text) });
  }
  simulator.flush();
  const [first] = simulator.conversation("order-1")?.messages ?? [];
  await chatbox.select("order-1", { messageId: first?.id ?? "" });
  const top = edgesOf(container, "li:first-child").top;
  expect(top).toBeGreaterThanOrEqual(Math.floor(edgesOf(container, ".log").top));
});

test.each(["ltr", "rtl"] as const)("own messages are at the end of the line in %s", async (dir) => {
  const { session } = open();
  const container = addContainer();
  await session.createChatbox({ dir }).mount(container);
  const isOwnOnTheRight =
    edgesOf(container, ".own .bubble").left > edgesOf(container, ".other .bubble").left;
  expect(isOwnOnTheRight).toBe(dir === "ltr");
});

test("an inbox shows the feed beside the chat where there is room, else one at a time", async () => {
  const { session } = open({ world: worlds.teamWithThreads });
  const container = addContainer(800);
  await session.createInbox({ selected: "design" }).mount(container);
  expect(edgesOf(container, ".feed").right).toBeLessThanOrEqual(edgesOf(container, ".chat").left);
  container.style.width = "380px";
  expect([edgesOf(container, ".feed").width, edgesOf(container, ".back").width > 0]).toEqual([
    0,
    true,
  ]);
  await page.getByRole("button", { name: "Back to the conversations" }).click();
  expect(edgesOf(container, ".chat").width).toBe(0);
  expect(focused()?.closest(".feed")).not.toBeNull();
});

test("a row of the feed keeps the focus when news moves it", async () => {
  const { simulator, session } = open({ world: worlds.teamWithThreads });
  const container = addContainer();
  await session.createInbox({ selected: null }).mount(container);
  const row = find(container, "li:last-child button");
  row.focus();
  simulator.say({ from: "bob", conversationId: "planning", text: "Or Tuesday?" });
  simulator.flush();
  expect(find(container, "li:first-child button")).toBe(row);
  expect(focused()).toBe(row);
});

test("page and chat UI do not see each other's styles", async () => {
  const style = document.createElement("style");
  style.textContent = "* { color: red !important; letter-spacing: 9px } button { display: none }";
  document.body.append(style);
  const { session } = open();
  const container = addContainer();
  await session.createChatbox({ theme: "light" }).mount(container);
  expect(getComputedStyle(find(container, "h2")).color).toBe("rgb(26, 30, 38)");
  expect(getComputedStyle(find(container, "h2")).letterSpacing).toBe("normal");
  expect(edgesOf(container, ".send").width).toBe(40);
  expect(getComputedStyle(container).borderRadius).toBe("0px");
});

test("a theme with dark or light in its name decides, else the system does", async () => {
  const { session } = open();
  const schemes = [];
  for (const theme of ["default_dark", "light", undefined]) {
    const container = addContainer();
    await session.createChatbox(theme ? { theme } : {}).mount(container);
    schemes.push(getComputedStyle(find(container, ".screen")).colorScheme);
  }
  expect(schemes).toEqual(["dark", "light", "light dark"]);
});

test("a popup takes the focus in when its user opens it, and gives it back on Escape", async () => {
  const { session } = open();
  await session.createPopup().mount();
  const launcher = page.getByRole("button", { name: /Open chat 1 unread/ });
  await launcher.click();
  expect(focused()).toBe(find(document.body, "textarea"));
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: /^Open chat$/ })).toBeVisible();
  expect(focused()).toBe(find(document.body, ".launcher"));
  expect(edgesOf(document.body, ".window").width).toBe(0);
});

test("two popups on one page stand side by side", async () => {
  const { simulator, session } = open();
  await session.createPopup().mount();
  const alices = edgesOf(document.body, ".launcher");
  const bob = new simulator.Talk.Session({ appId: "app", userId: "bob" });
  await bob.createPopup().mount();
  expect(edgesOf(document.body, ".launcher").right).toBeLessThan(alices.left);
});

async function openPanel(url: string, options?: SimulatorOptions) {
  const { session } = open(options);
  const container = addContainer();
  const chatbox = session.createChatbox();
  await chatbox.mount(container);
  const panel = await chatbox.createHtmlPanel({ url, height: 60 });
  return {
    chatbox,
    container,
    panel,
    frame: container.querySelector("iframe") as HTMLIFrameElement,
  };
}

test("an HTML panel loads a page of the own origin, above the message field", async () => {
  const { container, panel, frame } = await openPanel("/LICENSE");
  await panel.windowLoadedPromise;
  expect(panel.window.document.readyState).toBe("complete");
  expect(panel.window.location.pathname).toBe("/LICENSE");
  const { top, bottom } = frame.getBoundingClientRect();
  expect(frame.clientHeight).toBe(60);
  expect(top).toBeGreaterThanOrEqual(edgesOf(container, ".log").bottom);
  expect(bottom).toBeLessThanOrEqual(edgesOf(container, ".field").top);
});

test("an HTML panel of another origin is blank, and its document is the app's to fill", async () => {
  const { panel } = await openPanel("https://example.com/panel");
  await panel.DOMContentLoadedPromise;
  panel.window.document.body.append("Pay");
  expect(panel.window.document.body.textContent).toBe("Pay");
});

test("where panels are of another origin, the browser itself denies their document", async () => {
  const { panel } = await openPanel("/LICENSE", { unknowns: { panelOrigin: "cross" } });
  await panel.windowLoadedPromise;
  expect(() => panel.window.document).toThrow("cross-origin");
});

test("a text that is being written keeps its cursor while news comes", async () => {
  const { simulator, session } = open();
  const container = addContainer();
  await session.createChatbox().mount(container);
  const field = find(container, "textarea") as HTMLTextAreaElement;
  field.focus();
  await userEvent.keyboard("Hello{ArrowLeft}{ArrowLeft}");
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  await until(() => find(container, ".log").textContent?.includes("Still there?") ?? false);
  expect([focused(), field.value, field.selectionStart]).toEqual([field, "Hello", 3]);
});
