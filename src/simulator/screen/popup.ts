import type { BoxCore } from "../talk/box-core.js";
import { actionsOf } from "../talk/user-actions.js";
import { el, focusedIn, iconOf, paths, setAttribute, setText, type Part } from "./dom.js";
import type { Field } from "./field.js";
import { titlesOf } from "./names.js";
import { unreadBadge } from "./unread-badge.js";

/** A popup: a window in the corner of the page, and the launcher that opens and closes it. */
export function popup(page: Document, core: BoxCore, chat: Field): Part {
  const window = el(page, "div", { class: "window", role: "dialog", tabindex: "-1" }, chat.element);
  const launcher = launcherOf(page, core, () => {
    if (core.isShown) return actionsOf(core).close();
    actionsOf(core).open();
    if (core.isShown) focusInside(core, window, chat);
  });
  let opener: HTMLElement | null = null;
  window.addEventListener("focusin", ({ relatedTarget }) => {
    const from = relatedTarget as HTMLElement | null; // only elements can have the focus
    if (!window.contains(from)) opener = from;
  });
  window.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Escape" && !isComposing) actionsOf(core).close();
  });
  const update = (): void => {
    const losesFocus = !core.isShown && focusedIn(window) !== undefined;
    window.hidden = !core.isShown;
    setAttribute(window, "aria-label", core.shown ? titlesOf(core, core.shown)[0] : "Chat");
    launcher.update();
    if (losesFocus) (opener?.isConnected ? opener : launcher.element).focus();
  };
  return { element: el(page, "div", { class: "corner" }, window, launcher.element), update };
}

function focusInside({ options }: BoxCore, window: HTMLElement, chat: Field): void {
  window.focus();
  if (options.messageField?.autofocus !== false) chat.focus();
}

function launcherOf(page: Document, core: BoxCore, toggle: () => void): Part {
  const icons = [iconOf(page, paths.chat), iconOf(page, paths.close)];
  const word = el(page, "span", { class: "spoken" });
  const badge = unreadBadge(page);
  const element = el(page, "button", { type: "button", class: "launcher" });
  element.append(...icons, word, badge.element);
  element.addEventListener("click", toggle);
  const update = (): void => {
    const { isShown, shown, view } = core;
    const { launcher = "always" } = core.options;
    element.hidden = launcher === "never" || (launcher === "close-only" && !isShown);
    setAttribute(element, "aria-expanded", String(isShown));
    setText(word, isShown ? "Close chat" : "Open chat");
    const snapshot = shown && view.conversation(shown.id);
    badge.show(snapshot?.isUnread ?? false, snapshot?.unreadMessageCount ?? 0);
  };
  return { element, update };
}
