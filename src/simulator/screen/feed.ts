import type { BoxCore } from "../talk/box-core.js";
import { passes } from "../engine/filters.js";
import { actionsOf } from "../talk/user-actions.js";
import type { ConversationRecord } from "../engine/records.js";
import { el, iconButton, paths, setAttribute, type Part } from "./dom.js";
import { feedRow } from "./feed-row.js";
import { KeyedList } from "./keyed-list.js";

/** The list of conversations in an inbox. */
export interface Feed extends Part {
  focus(): void;
}

export function feed(page: Document, core: BoxCore, onPicked: () => void): Feed {
  const list = el(page, "ul");
  const pick = (id: string): void => {
    actionsOf(core).select(id);
    if (core.selection.id === id) onPicked();
  };
  const rows = new KeyedList<ConversationRecord>(
    list,
    ({ id }) => id,
    (conversation) => feedRow(page, core, conversation.id, pick),
  );
  const empty = el(page, "p", { class: "empty" }, "No conversations");
  const label = `Conversations of ${core.view.me().name}`;
  const element = el(page, "nav", { class: "feed", "aria-label": label });
  const header = core.options.showFeedHeader === false ? undefined : feedHeader(page, core);
  element.append(...(header ? [header.element] : []), list, empty);
  list.addEventListener("keydown", (event) => moveFocus(list, event));
  const update = (): void => {
    const conversations = conversationsOf(core);
    rows.update(conversations);
    list.hidden = conversations.length === 0;
    empty.hidden = !list.hidden;
    header?.update();
  };
  return { element, update, focus: () => (currentIn(list) ?? buttonsIn(list)[0])?.focus() };
}

function conversationsOf({ view, feedFilter }: BoxCore): ConversationRecord[] {
  return view.conversations().filter(({ id }) => {
    const snapshot = view.conversation(id);
    return snapshot !== null && passes(snapshot, feedFilter);
  });
}

function feedHeader(page: Document, core: BoxCore): Part {
  const bell = iconButton(page, "icon bell", "Desktop notifications", paths.bell);
  bell.addEventListener("click", () => {
    core.areNotificationsOn = !core.areNotificationsOn;
    core.emit("onDesktopNotificationToggled", { isEnabled: core.areNotificationsOn });
    core.update();
  });
  const element = el(page, "div", { class: "header" }, el(page, "h2", {}, "Chats"), bell);
  const update = (): void => setAttribute(bell, "aria-pressed", String(core.areNotificationsOn));
  return { element, update };
}

function buttonsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll("button")];
}

function currentIn(list: HTMLElement): HTMLElement | undefined {
  return buttonsIn(list).find((button) => button.getAttribute("aria-current") === "true");
}

const steps: Readonly<Record<string, (at: number, end: number) => number>> = {
  ArrowDown: (at, end) => Math.min(at + 1, end),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, end) => end,
};

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = buttonsIn(list);
  const at = buttons.findIndex((button) => button === event.target);
  buttons[step(at, buttons.length - 1)]?.focus();
}
