import type { BoxCore } from "../talk/box-core.js";
import { messagePasses } from "../engine/filters.js";
import type { MessageRecord } from "../engine/records.js";
import { el, type Part } from "./dom.js";
import { KeyedList } from "./keyed-list.js";
import { messageRow } from "./message.js";

/** The messages of the conversation on the screen. */
export function messageList(page: Document, core: BoxCore): Part {
  const list = el(page, "ol");
  const element = el(page, "div", { class: "log", tabindex: "0" }, list);
  element.setAttribute("role", "log");
  element.setAttribute("aria-label", "Messages");
  const rows = new KeyedList<MessageRecord>(
    list,
    ({ id }) => id,
    (message) => messageRow(page, core, message),
  );
  let last: string | undefined;
  let jumpedTo: object | undefined;
  const update = (): void => {
    const messages = messagesOf(core);
    rows.update(messages);
    const newest = messages.at(-1);
    // The list is a reversed column: its end is at 0, and the browser keeps it there.
    if (newest?.id !== last && newest?.senderId === core.view.userId) element.scrollTop = 0;
    last = newest?.id;
    const target = rows.element(core.selection.messageId ?? "");
    if (target && jumpedTo !== core.selection) jump(element, target);
    jumpedTo = core.selection;
  };
  return { element, update };
}

function messagesOf({ shown, view, messageFilter }: BoxCore): readonly MessageRecord[] {
  const messages = shown?.messages ?? [];
  if (!messageFilter) return messages;
  return messages.filter((message) => messagePasses(view.message(message), messageFilter));
}

function jump(log: HTMLElement, target: HTMLElement): void {
  log.scrollTop += target.getBoundingClientRect().top - log.getBoundingClientRect().top;
}
