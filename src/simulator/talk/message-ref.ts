import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { LiveSubscription, windowOf } from "../engine/live.js";
import { patched, type MessageRecord } from "../engine/records.js";
import type { View } from "../engine/snapshots.js";
import { textContent } from "../engine/world.js";

/** `Talk.MessageRef`: a reference to a message, which does not have to exist. */
export class SimulatedMessageRef extends Instrumented implements Talk.MessageRef {
  readonly #lifetime: Lifetime;
  readonly #view: View;

  constructor(
    lifetime: Lifetime,
    view: View,
    readonly conversationId: string,
    readonly id: string,
  ) {
    super(lifetime, "MessageRef");
    this.#lifetime = lifetime;
    this.#view = view;
  }

  static {
    instrument(this.prototype, ["get", "edit", "delete"]);
  }

  async get(): Promise<Talk.MessageSnapshot | null> {
    const message = findMessage(this.#view, this.conversationId, this.id);
    return message ? this.#view.message(message) : null;
  }

  async edit(params: string | Talk.EditTextMessageParams | Talk.EditMessageParams): Promise<void> {
    const message = existing(this.#view, this);
    const change = typeof params === "string" ? { text: params } : params;
    const content = contentOf(change);
    if (content) message.content = content;
    message.custom = patched(message.custom, change.custom);
    message.editedAt = this.#view.world.now();
    this.#view.world.changed();
  }

  async delete(): Promise<void> {
    const messages = this.#view.world.conversations.get(this.conversationId)?.messages ?? [];
    const index = messages.findIndex(({ id }) => id === this.id);
    if (index < 0) return;
    messages.splice(index, 1);
    this.#view.world.changed();
  }

  reactions(emoji: string): Talk.ReactionsRef {
    return new SimulatedReactionsRef(this.#lifetime, this.#view, this, emoji);
  }

  reaction(emoji: string): Talk.ReactionsRef {
    return this.reactions(emoji);
  }
}

/** `Talk.ReactionsRef`: all users' reactions to a message with one emoji. */
class SimulatedReactionsRef extends Instrumented implements Talk.ReactionsRef {
  readonly messageId: string;
  readonly conversationId: string;
  readonly #lifetime: Lifetime;
  readonly #view: View;

  constructor(
    lifetime: Lifetime,
    view: View,
    message: Talk.MessageRef,
    readonly emoji: string,
  ) {
    super(lifetime, "ReactionsRef");
    this.messageId = message.id;
    this.conversationId = message.conversationId;
    this.#lifetime = lifetime;
    this.#view = view;
  }

  static {
    instrument(this.prototype, ["add", "remove", "getFirstReactions"]);
  }

  async add(): Promise<void> {
    const { reactions } = existing(this.#view, { ...this, id: this.messageId });
    const users = reactions.get(this.emoji) ?? new Map<string, number>();
    reactions.set(this.emoji, users.set(this.#view.userId, this.#view.world.now()));
    this.#view.world.changed();
  }

  async remove(): Promise<void> {
    const { reactions } = existing(this.#view, { ...this, id: this.messageId });
    reactions.get(this.emoji)?.delete(this.#view.userId);
    this.#view.world.changed();
  }

  async getFirstReactions(): Promise<Talk.SingleReactionSnapshot[] | null> {
    return this.#all();
  }

  subscribe(
    onSnapshot?: (snapshot: Talk.SingleReactionSnapshot[] | null, loadedAll: boolean) => void,
  ): Talk.ReactionsSubscription {
    return new LiveSubscription<Talk.ReactionsActiveState>(this.#lifetime, {
      event: "ReactionsRef.subscribe",
      limit: 10,
      read: (limit) => windowOf(this.#all(), limit),
      emit: ({ latestSnapshot, loadedAll }) => onSnapshot?.(latestSnapshot, loadedAll),
    });
  }

  #all(): Talk.SingleReactionSnapshot[] {
    const message = findMessage(this.#view, this.conversationId, this.messageId);
    const users = [...(message?.reactions.get(this.emoji) ?? [])];
    return users.flatMap(([userId, createdAt]) => {
      const user = this.#view.user(userId);
      return user ? { user, createdAt } : [];
    });
  }
}

function findMessage(view: View, conversationId: string, id: string): MessageRecord | undefined {
  if (!view.world.participant(conversationId, view.userId)) return undefined;
  return view.world.conversations.get(conversationId)?.messages.find((one) => one.id === id);
}

function existing(
  view: View,
  { conversationId, id }: { readonly conversationId: string; readonly id: string },
): MessageRecord {
  const message = findMessage(view, conversationId, id);
  if (!message) throw invalid(`there is no message "${id}" in "${conversationId}"`);
  return message;
}

function contentOf(
  change: Talk.EditTextMessageParams | Talk.EditMessageParams,
): Talk.ContentBlock[] | undefined {
  if ("content" in change) return change.content?.map(sentBlock);
  return "text" in change && change.text !== undefined ? textContent(change.text) : undefined;
}

/** Converts a sent block to the stored form. The simulator has only the token of an uploaded file. */
export function sentBlock(block: Talk.SendContentBlock): Talk.ContentBlock {
  if (block.type !== "file") return block;
  const { fileToken } = block;
  return { type: "file", fileToken, url: `simulated:${fileToken}`, size: 0, filename: fileToken };
}
