import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { WorldConversation, WorldData } from "../../../src/testing.js";
import { openAlice } from "../open.js";
import { addContainer, fieldIn, look, messagesIn, screenIn } from "./screens.js";

afterEach(() => document.body.replaceChildren());

const focused = () => document.activeElement?.shadowRoot?.activeElement;

const worldOf = (...conversations: WorldConversation[]): WorldData => ({
  users: [
    { id: "alice", name: "Alice" },
    { id: "bob", name: "Bob" },
  ],
  conversations,
});

async function openInbox(world: WorldData) {
  const { simulator, session } = openAlice({ world });
  const container = addContainer();
  const inbox = session.createInbox();
  await inbox.mount(container);
  const screen = screenIn(container);
  const summary = () => screen.querySelector(".row .summary")?.textContent;
  return { simulator, session, inbox, screen, summary };
}

test("the list shows files by name and locations by coordinates, and the feed shows the last one", async () => {
  const world = worldOf({ id: "trip", participants: ["alice", "bob"] });
  const { simulator, session, inbox, screen, summary } = await openInbox(world);
  await inbox.sendFile(new File(["x"], "map.png"));
  simulator.flush();
  expect(summary()).toBe("You: map.png");
  const [here] = [{ type: "location", latitude: 52.1, longitude: 5.1 }] as const;
  await session.conversation("trip").send({ content: [here] });
  simulator.flush();
  expect(summary()).toBe("You: Location");
  expect(messagesIn(screen)).toEqual(["map.png", "Location: 52.1, 5.1"]);
});

test("a system message has no name and no avatar", async () => {
  const messages = [{ from: null, text: "Bob has joined" }];
  const { screen } = await openInbox(worldOf({ id: "trip", participants: ["alice"], messages }));
  const item = look(screen).getByRole("log").querySelector("li");
  expect(item?.className).toBe("message system");
  expect(item?.textContent).toBe("Bob has joined");
});

test("a participant who is not on the server is shown by id, and their messages without a name", async () => {
  const messages = [{ from: "ghost", text: "Boo" }];
  const { screen } = await openInbox(
    worldOf({ id: "attic", participants: ["alice", "ghost"], messages }),
  );
  expect(look(screen).getByRole("heading", { name: "ghost" })).toBeTruthy();
  expect(messagesIn(screen)).toEqual(["Boo"]);
  expect(screen.querySelector(".message .name")?.textContent).toBe("");
});

test("a header set to the subject shows the participants if there is no subject", async () => {
  const { session } = openAlice({
    world: worldOf({ id: "trip", participants: ["alice", "bob"] }),
  });
  const container = addContainer();
  await session.createChatbox({ chatTitleMode: "subject" }).mount(container);
  expect(look(screenIn(container)).getByRole("heading").textContent).toBe("Bob");
});

test("a message filter by sender hides system messages", async () => {
  const messages = [
    { from: null, text: "Bob has joined" },
    { from: "bob", text: "Hello" },
  ];
  const { inbox, screen } = await openInbox(
    worldOf({ id: "trip", participants: ["alice", "bob"], messages }),
  );
  inbox.setMessageFilter({ sender: { custom: { team: "!exists" }, id: ["==", "bob"] } });
  expect(messagesIn(screen)).toEqual(["Hello"]);
});

test.each([
  ["data:image/gif;base64,R0lGODlhAQABAAAAACw=", true],
  ["http://[", false],
])("a photo at %s is fetched: %s", async (photoUrl, isFetched) => {
  const world = worldOf({ id: "trip", participants: ["alice", "bob"], photoUrl });
  const { screen } = await openInbox(world);
  expect(screen.querySelector("img") !== null).toBe(isFetched);
});

test("a popup stays open on all keys except Escape", async () => {
  const user = userEvent.setup();
  const { session } = openAlice();
  const popup = session.createPopup({ messageField: { autofocus: false } });
  await popup.mount();
  const screen = screenIn();
  await user.click(look(screen).getByRole("button", { name: /^Open chat/ }));
  const dialog = look(screen).getByRole("dialog");
  expect(focused()).toBe(dialog);
  await user.type(fieldIn(screen), "a{Tab}");
  expect(look(screen).getByRole("dialog")).toBe(dialog);
});

test("the focus goes to the launcher if the element that opened a popup is gone", async () => {
  const { session } = openAlice();
  const popup = session.createPopup();
  await popup.mount();
  const screen = screenIn();
  const opener = document.body.appendChild(document.createElement("button"));
  opener.focus();
  popup.show();
  fieldIn(screen).focus();
  opener.remove();
  popup.hide();
  expect(focused()).toBe(look(screen).getByRole("button", { name: /^Open chat/ }));
});

test("a popup that the app hides as soon as it opens takes no focus", async () => {
  const user = userEvent.setup();
  const { session } = openAlice();
  const popup = session.createPopup();
  await popup.mount();
  popup.onOpen(() => popup.hide());
  const launcher = look(screenIn()).getByRole("button", { name: /^Open chat/ });
  await user.click(launcher);
  expect(look(screenIn()).queryByRole("dialog")).toBeNull();
  expect(focused()).toBe(launcher);
});

test("a window of another origin gives access to itself and the allowed properties only", async () => {
  const { session } = openAlice({ unknowns: { panelOrigin: "cross" } });
  const chatbox = session.createChatbox();
  await chatbox.mount(addContainer());
  const { window } = await chatbox.createHtmlPanel({ url: "https://example.com/panel" });
  expect(window.self).toBe(window);
  expect(window.length).toBe(0);
  expect(() => window.name).toThrow("another origin");
});
