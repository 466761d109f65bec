import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { LiveSubscription, windowOf } from "../engine/live.js";
import { SimulatedMessageRef, sentBlock } from "./message-ref.js";
import { SimulatedParticipantRef, participantSnapshot } from "./participant-ref.js";
import type { ConversationRecord } from "../engine/records.js";
import type { View } from "../engine/snapshots.js";
import { textContent } from "../engine/world.js";

const typingMs = 10_000; // as TalkJS documents it

/** `Talk.ConversationRef`: a reference to a conversation, which does not have to exist. */
export class SimulatedConversationRef extends Instrumented implements Talk.ConversationRef {
  readonly #lifetime: Lifetime;
  readonly #view: View;

  constructor(
    lifetime: Lifetime,
    view: View,
    readonly id: string,
  ) {
    super(lifetime, "ConversationRef");
    if (!id) throw invalid("a conversation needs an id that is not empty");
    this.#lifetime = lifetime;
    this.#view = view;
  }

  static {
    instrument(this.prototype, [
      ...(["get", "set", "createIfNotExists", "send"] as const),
      ...(["markAsRead", "markAsUnread", "markAsTyping"] as const),
    ]);
  }

  participant(user: string | Talk.UserRef): Talk.ParticipantRef {
    const userId = typeof user === "string" ? user : user.id;
    if (!userId) throw invalid("participant() needs a user, or a user's id");
    return new SimulatedParticipantRef(this.#lifetime, this.#view, this.id, userId);
  }

  message(id: string): Talk.MessageRef {
    if (!id) throw invalid("message() needs a message's id");
    return new SimulatedMessageRef(this.#lifetime, this.#view, this.id, id);
  }

  async get(): Promise<Talk.ConversationSnapshot | null> {
    return this.#view.conversation(this.id);
  }

  async set({ access, notify, ...fields }: Talk.SetConversationParams): Promise<void> {
    this.#view.world.patchConversation(this.id, fields);
    this.#view.world.join(this.id, this.#view.userId, { access, notify });
  }

  async createIfNotExists(params: Talk.CreateConversationParams = {}): Promise<void> {
    const { access, notify, ...fields } = params;
    const { world, userId } = this.#view;
    if (!world.conversations.has(this.id)) world.patchConversation(this.id, fields);
    if (!world.participant(this.id, userId)) world.join(this.id, userId, { access, notify });
  }

  async markAsRead(): Promise<void> {
    this.#mine();
    this.#view.world.markAsRead(this.id, this.#view.userId);
  }

  async markAsUnread(): Promise<void> {
    this.#mine();
    this.#view.world.markAsUnread(this.id, this.#view.userId);
  }

  async send(
    params: string | Talk.SendTextMessageParams | Talk.SendMessageParams,
  ): Promise<Talk.MessageRef> {
    this.#mine();
    const given = typeof params === "string" ? { text: params } : params;
    const reply = given.referencedMessage;
    const content = "text" in given ? textContent(given.text) : given.content.map(sentBlock);
    const { id } = this.#view.world.post({
      conversationId: this.id,
      senderId: this.#view.userId,
      content,
      origin: "rest",
      custom: given.custom,
      referencedMessageId: typeof reply === "string" ? reply : reply?.id,
    });
    return new SimulatedMessageRef(this.#lifetime, this.#view, this.id, id);
  }

  async markAsTyping(): Promise<void> {
    const { world, userId } = this.#view;
    this.#mine().typing.set(userId, Date.now() + typingMs);
    world.changed();
    this.#lifetime.engine.scheduler.after(typingMs, () => world.changed());
  }

  subscribe(
    onSnapshot?: (snapshot: Talk.ConversationSnapshot | null) => void,
  ): Talk.ConversationSubscription {
    return new LiveSubscription<Talk.ConversationActiveState>(this.#lifetime, {
      event: "ConversationRef.subscribe",
      read: () => ({ type: "active", latestSnapshot: this.#view.conversation(this.id) }),
      emit: ({ latestSnapshot }) => onSnapshot?.(latestSnapshot),
    });
  }

  subscribeMessages(
    onSnapshot?: (snapshot: Talk.MessageSnapshot[] | null, loadedAll: boolean) => void,
  ): Talk.MessageSubscription {
    return new LiveSubscription<Talk.MessageActiveState>(this.#lifetime, {
      event: "ConversationRef.subscribeMessages",
      limit: 30,
      read: (limit) =>
        this.#list(limit, ({ messages }) => messages.map((one) => this.#view.message(one))),
      emit: ({ latestSnapshot, loadedAll }) => onSnapshot?.(latestSnapshot, loadedAll),
    });
  }

  subscribeParticipants(
    onSnapshot?: (snapshot: Talk.ParticipantSnapshot[] | null, loadedAll: boolean) => void,
  ): Talk.ParticipantSubscription {
    return new LiveSubscription<Talk.ParticipantActiveState>(this.#lifetime, {
      event: "ConversationRef.subscribeParticipants",
      limit: 10,
      read: (limit) =>
        this.#list(limit, ({ participants }) =>
          [...participants.values()].flatMap((one) => participantSnapshot(this.#view, one) ?? []),
        ),
      emit: ({ latestSnapshot, loadedAll }) => onSnapshot?.(latestSnapshot, loadedAll),
    });
  }

  subscribeTyping(
    onSnapshot?: (snapshot: Talk.TypingSnapshot | null) => void,
  ): Talk.TypingSubscription {
    return new LiveSubscription<Talk.TypingActiveState>(this.#lifetime, {
      event: "ConversationRef.subscribeTyping",
      read: () => ({ type: "active", latestSnapshot: this.#typing() }),
      emit: ({ latestSnapshot }) => onSnapshot?.(latestSnapshot),
    });
  }

  #list<T>(limit: number, itemsOf: (conversation: ConversationRecord) => T[]) {
    const conversation = this.#joined;
    if (!conversation) return { type: "active", latestSnapshot: null, loadedAll: true } as const;
    return windowOf(itemsOf(conversation).reverse(), limit);
  }

  #typing(): Talk.TypingSnapshot | null {
    const conversation = this.#joined;
    if (!conversation) return null;
    const others = [...conversation.typing].filter(
      ([userId, until]) => until > Date.now() && userId !== this.#view.userId,
    );
    if (others.length > 5) return { many: true };
    return { many: false, users: others.flatMap(([userId]) => this.#view.user(userId) ?? []) };
  }

  #mine(): ConversationRecord {
    const { userId } = this.#view;
    if (!this.#joined) throw invalid(`"${userId}" is not a participant of "${this.id}"`);
    return this.#joined;
  }

  get #joined(): ConversationRecord | undefined {
    const conversation = this.#view.world.conversations.get(this.id);
    return conversation?.participants.has(this.#view.userId) ? conversation : undefined;
  }
}
