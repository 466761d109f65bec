import type * as Talk from "talkjs/all.js";
import { SimulatedConversationBuilder, syncConversation } from "./conversation-builder.js";
import { invalid } from "../engine/errors.js";
import type { View } from "../engine/snapshots.js";

/** The types that `select` accepts. */
export type Selectable =
  string | Talk.Conversation | Talk.ConversationBuilder | Talk.ConversationRef | null | undefined;

/** The selected conversation of a chat UI: its id, null for none, undefined for the most recent one. */
export interface Selection {
  readonly id: string | null | undefined;
  readonly asGuest: boolean;
  readonly messageId: string | undefined;
}

/** Converts the argument of `select` to a selection. Writes a conversation of the older API to the world first. */
export function selectionOf(
  view: View,
  target: Selectable,
  { asGuest = false, messageId }: Talk.SelectConversationOptions = {},
): Selection {
  if (target instanceof SimulatedConversationBuilder) {
    SimulatedConversationBuilder.sync(target, asGuest);
  } else if (
    typeof target === "object" &&
    target &&
    "participants" in target &&
    Array.isArray(target.participants)
  ) {
    syncConversation(view, target, asGuest);
  }
  return { id: target && idOf(target), asGuest, messageId };
}

/** Returns the id of a conversation, in any form that `select` accepts. */
export function idOf(target: NonNullable<Selectable>): string {
  if (typeof target === "string") return target;
  if ("id" in target && typeof target.id === "string") return target.id;
  throw invalid("this is neither a conversation nor a conversation's id");
}

/** Creates the event of a selection: the conversation and its participants. */
export function selectionEvent(view: View, id: string | null | undefined) {
  const conversation = id ? view.world.conversations.get(id) : undefined;
  const ids = conversation ? [...conversation.participants.keys()] : [];
  const participants = ids.flatMap((userId) => view.user(userId) ?? []);
  return {
    me: view.me(),
    participants,
    others: participants.filter((user) => user.id !== view.userId),
    conversation: conversation ? view.data(conversation, "everyone") : null,
  };
}
