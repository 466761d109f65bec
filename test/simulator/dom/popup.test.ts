import userEvent from "@testing-library/user-event";
import type Talk from "talkjs";
import { afterEach, expect, test } from "vitest";
import { openAlice } from "../open.js";
import { fieldIn, screenIn, look, unreadIn } from "./screens.js";

afterEach(() => document.body.replaceChildren());

async function openPopup(options?: Talk.PopupOptions, show?: boolean) {
  const { simulator, session } = openAlice();
  const popup = session.createPopup(options);
  await popup.mount(show === undefined ? {} : { show });
  const told: string[] = [];
  popup.onOpen(() => void told.push("open"));
  popup.onClose(() => void told.push("close"));
  const screen = screenIn();
  const launcher = () => look(screen).queryByRole("button", { name: /^(Open|Close) chat/ });
  const dialog = () => look(screen).queryByRole("dialog");
  return { simulator, session, popup, told, screen, launcher, dialog };
}

const focused = () => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;

test("a popup is at the end of the page, and its launcher opens and closes it", async () => {
  const user = userEvent.setup();
  const { launcher, dialog, told } = await openPopup();
  expect(dialog()).toBeNull();
  await user.click(launcher() as HTMLElement);
  expect(dialog()?.getAttribute("aria-label")).toBe("Bob");
  expect(launcher()?.getAttribute("aria-expanded")).toBe("true");
  await user.click(launcher() as HTMLElement);
  expect(dialog()).toBeNull();
  expect(told).toEqual(["open", "close"]);
});

test("a popup that its user opens takes the focus; Escape closes it and returns the focus", async () => {
  const user = userEvent.setup();
  const { screen, launcher, dialog } = await openPopup();
  await user.click(launcher() as HTMLElement);
  expect(focused()).toBe(fieldIn(screen));
  await user.keyboard("{Escape}");
  expect(dialog()).toBeNull();
  expect(focused()).toBe(launcher());
});

test("the app's show and hide move no focus in, emit no event, and return the focus", async () => {
  const { popup, screen, dialog, told } = await openPopup({ launcher: "never" });
  const button = document.createElement("button");
  document.body.prepend(button);
  button.focus();
  popup.show();
  expect(dialog()).not.toBeNull();
  expect(focused()).toBe(button);
  fieldIn(screen).focus();
  popup.hide();
  expect(focused()).toBe(button);
  expect(told).toEqual([]);
});

test.each<[NonNullable<Talk.PopupOptions["launcher"]>, boolean, boolean]>([
  ["always", true, true],
  ["close-only", false, true],
  ["never", false, false],
])(
  "with launcher %s, it is visible while closed: %s, while open: %s",
  async (launcher, closed, open) => {
    const { popup, launcher: there } = await openPopup({ launcher });
    expect(there() !== null).toBe(closed);
    popup.show();
    expect(there() !== null).toBe(open);
  },
);

test("the launcher shows the unread count until the popup is opened", async () => {
  const user = userEvent.setup();
  const { simulator, launcher } = await openPopup();
  expect(unreadIn(launcher())).toBe("1 unread");
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  expect(unreadIn(launcher())).toBe("2 unread");
  await user.click(launcher() as HTMLElement);
  simulator.flush();
  expect(unreadIn(launcher())).toBeUndefined();
});

test("showCloseInHeader adds a button to the header that closes the popup like the launcher", async () => {
  const user = userEvent.setup();
  const { screen, dialog, told } = await openPopup({ showCloseInHeader: true }, true);
  await user.click(look(screen).getByRole("button", { name: "Close" }));
  expect([dialog(), told]).toEqual([null, ["close"]]);
  document.body.replaceChildren();
  const { screen: bare } = await openPopup({ showCloseInHeader: false }, true);
  expect(look(bare).queryByRole("button", { name: "Close" })).toBeNull();
});

test("a destroyed popup leaves nothing on the page", async () => {
  const { popup } = await openPopup();
  popup.destroy();
  expect(document.body.childElementCount).toBe(0);
});
