import { el, setText } from "./dom.js";

/** A badge with the number of unread messages, hidden if all are read. */
export function unreadBadge(page: Document) {
  const count = el(page, "span");
  const word = el(page, "span", { class: "spoken" }, " unread");
  const element = el(page, "span", { class: "badge" }, count, word);
  const show = (isUnread: boolean, unreadCount: number): void => {
    element.hidden = !isUnread;
    setText(count, unreadCount > 0 ? String(unreadCount) : "");
  };
  return { element, show };
}
