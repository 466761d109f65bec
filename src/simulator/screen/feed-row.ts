import type { BoxCore } from "../talk/box-core.js";
import type { ConversationRecord } from "../engine/records.js";
import { avatarOf } from "./avatar.js";
import { el, setAttribute, setText } from "./dom.js";
import type { Row } from "./keyed-list.js";
import { summaryOf } from "./message.js";
import { feedTitleOf } from "./names.js";
import { dayOrTimeOf } from "./time.js";
import { unreadBadge } from "./unread-badge.js";

/** One conversation in an inbox's list. */
export function feedRow(
  page: Document,
  core: BoxCore,
  id: string,
  pick: (id: string) => void,
): Row<ConversationRecord> {
  const face = el(page, "span");
  const title = el(page, "span", { class: "name", dir: "auto" });
  const summary = el(page, "span", { class: "summary", dir: "auto" });
  const time = el(page, "time", { dir: "auto" });
  const badge = unreadBadge(page);
  const button = el(page, "button", { type: "button", class: "row" });
  button.append(face, title, time, summary, badge.element);
  button.addEventListener("click", () => pick(id));
  let drawnTitle: string | undefined;
  const update = (conversation: ConversationRecord): void => {
    const name = feedTitleOf(core, conversation);
    if (name !== drawnTitle) face.replaceChildren(avatarOf(page, name, conversation.photoUrl));
    drawnTitle = name;
    setText(title, name);
    setText(summary, lastOf(core, conversation));
    const moment = new Date(conversation.messages.at(-1)?.createdAt ?? conversation.createdAt);
    setText(time, dayOrTimeOf(moment));
    setAttribute(time, "datetime", moment.toISOString());
    setAttribute(button, "aria-current", core.shown?.id === id ? "true" : undefined);
    const snapshot = core.view.conversation(id);
    badge.show(snapshot?.isUnread ?? false, snapshot?.unreadMessageCount ?? 0);
  };
  return { element: el(page, "li", {}, button), update };
}

function lastOf({ view }: BoxCore, { messages }: ConversationRecord): string {
  const last = messages.at(-1);
  if (!last) return "No messages yet";
  const isMine = last.senderId === view.userId;
  return `${isMine ? "You: " : ""}${summaryOf(last)}`;
}
