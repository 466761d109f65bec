import type { BoxCore } from "../talk/box-core.js";
import type { ConversationRecord } from "../engine/records.js";
import type { View } from "../engine/snapshots.js";

/** The names of the other participants. A user who is alone in a conversation sees their own name. */
export function participantsOf(view: View, { participants }: ConversationRecord): string {
  const ids = [...participants.keys()];
  const others = ids.filter((id) => id !== view.userId);
  return (others.length > 0 ? others : ids).map((id) => view.user(id)?.name ?? id).join(", ");
}

/** The title and the subtitle of a chat. As in TalkJS, the defaults are the participants and the subject. */
export function titlesOf(
  { view, options }: BoxCore,
  shown: ConversationRecord,
): readonly [title: string, subtitle: string] {
  const { chatTitleMode = "participants", chatSubtitleMode = "subject" } = options;
  const people = participantsOf(view, shown);
  const by = { subject: shown.subject ?? "", participants: people };
  const title = by[chatTitleMode] || people;
  const subtitle = chatSubtitleMode === null ? "" : by[chatSubtitleMode];
  return [title, subtitle === title ? "" : subtitle];
}

/** The title of a conversation in the feed: the subject of a group if it has one, else the participants. */
export function feedTitleOf({ view, options }: BoxCore, conversation: ConversationRecord): string {
  const mode = options.feedConversationTitleMode ?? "auto";
  const isGroup = conversation.participants.size > 2;
  const usesSubject = mode === "subject" || (mode === "auto" && isGroup);
  return (usesSubject && conversation.subject) || participantsOf(view, conversation);
}

/** Returns initials: "AJ" for "Alice Jones". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = "?", last = ""] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
