import type { BoxCore } from "../box-core.js";
import type { ConversationRecord } from "../records.js";
import type { View } from "../snapshots.js";

/** The others in a conversation by name; whoever is alone in it, is shown themself. */
export function participantsOf(view: View, { participants }: ConversationRecord): string {
  const ids = [...participants.keys()];
  const others = ids.filter((id) => id !== view.userId);
  return (others.length > 0 ? others : ids).map((id) => view.user(id)?.name ?? id).join(", ");
}

/** What the header of a chat says, in TalkJS's own defaults: the people, and the subject below. */
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

/** What the feed calls a conversation: a group by its subject, if it has one; else the people. */
export function feedTitleOf({ view, options }: BoxCore, conversation: ConversationRecord): string {
  const mode = options.feedConversationTitleMode ?? "auto";
  const isGroup = conversation.participants.size > 2;
  const usesSubject = mode === "subject" || (mode === "auto" && isGroup);
  return (usesSubject && conversation.subject) || participantsOf(view, conversation);
}

/** "Alice Jones" as "AJ". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = "?", last = ""] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
