import type { BoxCore } from "../talk/box-core.js";
import { plaintext } from "../engine/snapshots.js";
import type { MessageRecord } from "../engine/records.js";
import { avatarOf } from "./avatar.js";
import { el, setText } from "./dom.js";
import { highlighted } from "./highlight.js";
import type { Row } from "./keyed-list.js";
import { timeOf } from "./time.js";

/** One message of the list. */
export function messageRow(
  page: Document,
  core: BoxCore,
  first: MessageRecord,
): Row<MessageRecord> {
  const { senderId, createdAt } = first;
  const { view } = core;
  const kind = senderId === null ? "system" : senderId === view.userId ? "own" : "other";
  const name = el(page, "span", { class: "name" });
  const moment = new Date(createdAt);
  const time = el(page, "time", { datetime: moment.toISOString(), dir: "auto" }, timeOf(moment));
  const body = el(page, "div", { class: "bubble", dir: "auto" });
  const element = el(page, "li", { class: `message ${kind}` });
  const about = el(page, "p", { class: "about" }, name, time);
  const sender = senderId === null ? null : view.user(senderId);
  if (kind === "other")
    element.append(avatarOf(page, sender?.name ?? "", sender?.photoUrl ?? null));
  element.append(...(kind === "system" ? [body] : [about, body]));
  let written: string | undefined;
  const update = (message: MessageRecord): void => {
    setText(name, kind === "own" ? "You" : (view.user(senderId ?? "")?.name ?? ""));
    const now = JSON.stringify([message.content, core.highlightedWords]);
    if (now === written) return;
    written = now;
    body.replaceChildren(...bodyOf(page, core, message));
  };
  return { element, update };
}

function bodyOf(page: Document, core: BoxCore, message: MessageRecord): (Node | string)[] {
  return message.content.flatMap((block) => {
    if (block.type === "file") return el(page, "span", { class: "file" }, block.filename);
    if (block.type === "location") return `Location: ${block.latitude}, ${block.longitude}`;
    const text = plaintext({ ...message, content: [block] });
    return highlighted(page, text, core.highlightedWords);
  });
}

/** The text of a message in the feed. */
export function summaryOf(message: MessageRecord): string {
  const [block] = message.content;
  if (block?.type === "file") return block.filename;
  return block?.type === "location" ? "Location" : plaintext(message);
}
