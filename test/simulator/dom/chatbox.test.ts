import userEvent from "@testing-library/user-event";
import type Talk from "talkjs";
import { afterEach, expect, test } from "vitest";
import { worlds, type SimulatorOptions } from "../../../src/testing.js";
import { openAlice, openFor } from "../open.js";
import { addContainer, fieldIn, messagesIn, screenIn, look } from "./screens.js";

afterEach(() => document.body.replaceChildren());

async function openChatbox(options?: Talk.ChatboxOptions, world?: SimulatorOptions["world"]) {
  const { simulator, session } = openAlice(world && { world });
  const container = addContainer();
  const chatbox = session.createChatbox(options);
  await chatbox.mount(container);
  return { simulator, session, chatbox, screen: screenIn(container) };
}

test("a chatbox shows the participants, the subject and the messages, and then each new message", async () => {
  const { simulator, screen } = await openChatbox();
  expect(look(screen).getByRole("heading").textContent).toBe("Bob");
  expect(look(screen).getByText("Order 1")).toBeTruthy();
  expect(messagesIn(screen)).toEqual(["Is the lamp still for sale?", "Yes, it is."]);
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  expect(messagesIn(screen).at(-1)).toBe("Still there?");
});

test("elements on the screen stay the same when a message is added", async () => {
  const { simulator, screen } = await openChatbox();
  const [first] = look(screen).getAllByRole("listitem");
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  expect(look(screen).getAllByRole("listitem")[0]).toBe(first);
});

test("own messages differ from those of others, which show the sender's name", async () => {
  const { screen } = await openChatbox();
  const [mine, bobs] = look(screen).getAllByRole("listitem");
  expect([mine?.className, bobs?.className]).toEqual(["message own", "message other"]);
  expect([mine?.querySelector(".name"), bobs?.querySelector(".name")]).toMatchObject([
    { textContent: "You" },
    { textContent: "Bob" },
  ]);
});

test.each<[string, Talk.ChatboxOptions, string, string | undefined]>([
  ["the participants, and the subject below", {}, "Bob", "Order 1"],
  ["the subject once", { chatTitleMode: "subject" }, "Order 1", undefined],
  ["only the participants", { chatSubtitleMode: null }, "Bob", undefined],
])("the header shows %s", async (_what, options, title, subtitle) => {
  const { screen } = await openChatbox(options);
  expect(look(screen).getByRole("heading").textContent).toBe(title);
  expect(screen.querySelector(".titles p:not([hidden])")?.textContent).toBe(subtitle);
});

test("showChatHeader controls the header, dir the direction, and theme the theme", async () => {
  const { screen } = await openChatbox({
    showChatHeader: false,
    dir: "rtl",
    theme: { name: "dark" },
  });
  expect(look(screen).queryByRole("heading")).toBeNull();
  expect([screen.dir, screen.dataset.theme]).toEqual(["rtl", "dark"]);
});

test("Enter sends the text, Shift+Enter starts a new line, and a blank text is not sent", async () => {
  const user = userEvent.setup();
  const { simulator, screen } = await openChatbox();
  const field = fieldIn(screen);
  await user.type(field, "One{Shift>}{Enter}{/Shift}two{Enter}");
  expect(field.value).toBe("");
  await user.type(field, "  {Enter}");
  simulator.flush();
  expect(messagesIn(screen).slice(2)).toEqual(["One\ntwo"]);
});

test("the button sends; with enterSendsMessage false, only the button sends", async () => {
  const user = userEvent.setup();
  const { simulator, screen } = await openChatbox({ messageField: { enterSendsMessage: false } });
  await user.type(fieldIn(screen), "Hello{Enter}");
  expect(fieldIn(screen).value).toBe("Hello\n");
  await user.click(look(screen).getByRole("button", { name: "Send" }));
  simulator.flush();
  expect(messagesIn(screen).at(-1)).toBe("Hello");
});

test("onSendMessage can change or cancel a message that the user typed", async () => {
  const user = userEvent.setup();
  const { simulator, chatbox, screen } = await openChatbox();
  const changes: Talk.SendMessageOverrideParams[] = [{ text: "Moin" }, { cancel: true }];
  chatbox.onSendMessage((event) => event.override(() => Promise.resolve(changes.shift() ?? {})));
  await user.type(fieldIn(screen), "Hello{Enter}");
  await user.type(fieldIn(screen), "Never mind{Enter}");
  expect(fieldIn(screen).value).toBe("");
  simulator.flush();
  expect(messagesIn(screen).slice(2)).toEqual(["Moin"]);
});

test("a message goes to the conversation it was written in, even if another one is selected during an override", async () => {
  const { simulator, chatbox, screen } = await openChatbox({}, worlds.teamWithThreads);
  await chatbox.select("design");
  let goOn = (): void => undefined;
  chatbox.onSendMessage((event) =>
    event.override(() => new Promise((resolve) => (goOn = () => resolve({})))),
  );
  const sent = simulator.actions(chatbox).send("I like it");
  await chatbox.select("planning");
  goOn();
  await sent;
  simulator.flush();
  expect(simulator.conversation("design")?.messages).toHaveLength(3);
  expect(messagesIn(screen)).not.toContain("I like it");
});

test("a message that waits for an override is not sent after the chat UI is destroyed", async () => {
  const { simulator, chatbox } = await openChatbox();
  let goOn = (): void => undefined;
  chatbox.onSendMessage((event) =>
    event.override(() => new Promise((resolve) => (goOn = () => resolve({})))),
  );
  const sent = simulator.actions(chatbox).send("Hello");
  chatbox.destroy();
  goOn();
  await sent;
  expect(simulator.conversation("order-1")?.messages).toHaveLength(2);
});

test("a draft survives new messages, and stays with its conversation", async () => {
  const user = userEvent.setup();
  const { simulator, chatbox, screen } = await openChatbox({}, worlds.teamWithThreads);
  await chatbox.select("design");
  await user.type(fieldIn(screen), "Dear Ca");
  simulator.say({ from: "carol", conversationId: "design", text: "Hello?" });
  simulator.flush();
  expect(fieldIn(screen).value).toBe("Dear Ca");
  expect(await chatbox.messageField.getText()).toBe("Dear Ca");
  await chatbox.select("planning");
  expect(fieldIn(screen).value).toBe("");
  await chatbox.select("design");
  expect(fieldIn(screen).value).toBe("Dear Ca");
});

test("the message field takes its placeholder, its text and its visibility from the app", async () => {
  const placeholder = "Write to Bob";
  const { chatbox, screen } = await openChatbox({ messageField: { placeholder } });
  expect(fieldIn(screen).placeholder).toBe(placeholder);
  chatbox.messageField.setText("Suggested");
  expect(fieldIn(screen).value).toBe("Suggested");
  chatbox.messageField.setVisible({ subject: ["==", "Order 2"] });
  expect(look(screen).queryByRole("textbox")).toBeNull();
  chatbox.messageField.setVisible({ subject: ["==", "Order 1"] });
  expect(fieldIn(screen)).toBeTruthy();
});

test("guests and users with Read access see a note instead of the message field", async () => {
  const { simulator, chatbox, screen } = await openChatbox();
  await chatbox.select("order-1", { asGuest: true });
  expect(look(screen).queryByRole("textbox")).toBeNull();
  expect(look(screen).getByText(/but not write/)).toBeTruthy();
  await chatbox.select("order-1");
  expect(fieldIn(screen)).toBeTruthy();
  const bob = openFor(simulator, "bob");
  await bob.conversation("order-1").participant("alice").edit({ access: "Read" });
  simulator.flush();
  expect(look(screen).queryByRole("textbox")).toBeNull();
});

test("a chatbox without a conversation shows a text about it", async () => {
  const { chatbox, screen } = await openChatbox();
  await chatbox.select(null);
  expect(look(screen).getByText("No conversation selected")).toBeTruthy();
  expect(look(screen).queryByRole("textbox")).toBeNull();
  await chatbox.select("nowhere");
  expect(look(screen).getByText("This conversation is not available")).toBeTruthy();
});

test("highlighted words are marked in any case and with special characters", async () => {
  const { chatbox, screen } = await openChatbox();
  chatbox.setHighlightedWords(["LAMP", "is.", " "]);
  const marked = [...screen.querySelectorAll("mark")].map((mark) => mark.textContent);
  expect(marked).toEqual(["lamp", "is."]);
  chatbox.setHighlightedWords([]);
  expect(screen.querySelector("mark")).toBeNull();
});

test.each<[string, Talk.MessagePredicate, string[]]>([
  ["by sender", { sender: { id: ["==", "bob"] } }, ["Yes, it is."]],
  ["by role", { sender: { role: ["!=", "seller"] } }, ["Is the lamp still for sale?"]],
  ["by one of several", ["any", [{ custom: { a: "exists" } }, { origin: ["==", "rest"] }]], []],
])("a message filter selects %s", async (_what, messageFilter, expected) => {
  const { chatbox, screen } = await openChatbox();
  chatbox.setMessageFilter(messageFilter);
  expect(messagesIn(screen)).toEqual(expected);
});

test("shown messages are read, unless presence marks the chat UI as not visible", async () => {
  const { simulator, chatbox } = await openChatbox({ presence: { visible: false } });
  const readUntil = () => simulator.conversation("order-1")?.participants.get("alice")?.readUntil;
  const last = simulator.conversation("order-1")?.messages.at(-1)?.createdAt;
  expect(readUntil()).toBeLessThan(last ?? 0);
  chatbox.setPresence({ visible: true });
  expect(readUntil()).toBe(last);
});

test("a photo is fetched only from the page's own origin", async () => {
  const { simulator, session, screen } = await openChatbox();
  const faces = () => [...screen.querySelectorAll("img")].map((img) => img.getAttribute("src"));
  await session.conversation("order-1").set({ photoUrl: "https://example.com/lamp.png" });
  simulator.flush();
  expect(faces()).toEqual([]);
  await session.conversation("order-1").set({ photoUrl: "/lamp.png" });
  simulator.flush();
  expect(faces()).toEqual(["/lamp.png"]);
});

test("keys reach the app only if it captures them, and never reach the page", async () => {
  const user = userEvent.setup();
  const { chatbox, screen } = await openChatbox({ captureKeyboardEvents: true });
  const keys: Talk.KeyEvent[] = [];
  let heardOutside = 0;
  const listen = (): void => void (heardOutside += 1);
  document.addEventListener("keydown", listen);
  chatbox.onKeydown((event) => keys.push(event));
  await user.type(fieldIn(screen), "x");
  document.removeEventListener("keydown", listen);
  expect(keys).toMatchObject([{ key: "x", isInputFocused: true }]);
  expect(heardOutside).toBe(0);
});

test("focus events fire when the focus enters and leaves, not when it moves inside", async () => {
  const { chatbox, screen } = await openChatbox();
  const told: string[] = [];
  chatbox.onFocus(() => told.push("focus"));
  chatbox.onBlur(() => told.push("blur"));
  chatbox.messageField.focus();
  look(screen).getByRole("button", { name: "Send" }).focus();
  expect(told).toEqual(["focus"]);
  look(screen).getByRole("button", { name: "Send" }).blur();
  expect(told).toEqual(["focus", "blur"]);
});
