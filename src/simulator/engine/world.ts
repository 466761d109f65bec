import type * as Talk from "talkjs/all.js";
import {
  given,
  newConversation,
  newUser,
  patched,
  type ConversationRecord,
  type MessageRecord,
  type ParticipantRecord,
  type Patch,
  type UserPatch,
  type UserRecord,
} from "./records.js";
import type { WorldData } from "./world-data.js";

/** A message to send. */
export interface Post {
  readonly conversationId: string;
  readonly senderId: string | null;
  readonly content: Talk.ContentBlock[];
  readonly custom?: Readonly<Record<string, string>> | undefined;
  readonly origin: "web" | "rest";
  readonly referencedMessageId?: string | undefined;
  readonly at?: number | undefined;
}

export interface ConversationPatch {
  readonly subject?: string | null | undefined;
  readonly photoUrl?: string | null | undefined;
  readonly welcomeMessages?: readonly string[] | null | undefined;
  readonly custom?: Patch | undefined;
}

export type Settings = {
  readonly [Key in "access" | "notify"]?: ParticipantRecord[Key] | null | undefined;
};

/** The data of the simulated server. All sessions of a simulator share it. */
export class World {
  readonly users = new Map<string, UserRecord>();
  readonly conversations = new Map<string, ConversationRecord>();
  /** Called after every change, with the message if the change is a new message. */
  onChange: (message?: MessageRecord) => void = () => undefined;
  #lastMoment = 0;
  #lastMessage = 0;

  constructor(data: WorldData) {
    this.fill(data);
  }

  /** Replaces the contents of the world with the data. */
  fill({ users, conversations = [] }: WorldData): void {
    this.users.clear();
    this.conversations.clear();
    this.#lastMessage = 0;
    for (const { id, ...fields } of users) this.patchUser(id, fields);
    for (const { id, participants, messages = [], readBy = [], ...fields } of conversations) {
      // A conversation cannot start after its oldest message.
      const began = Math.min(...messages.map(({ at }) => at ?? Infinity), this.now());
      this.patchConversation(id, fields, began);
      for (const userId of participants) this.join(id, userId, {}, began);
      for (const { from, text, at, custom } of messages) {
        const content = textContent(text);
        this.post({ conversationId: id, senderId: from, content, custom, at, origin: "web" });
      }
      for (const userId of readBy) this.markAsRead(id, userId);
    }
  }

  /** The current time in ms. Every call returns a larger value, so that records have an order. */
  now(): number {
    this.#lastMoment = Math.max(Date.now(), this.#lastMoment + 1);
    return this.#lastMoment;
  }

  patchUser(id: string, { custom, ...fields }: UserPatch): UserRecord {
    const user = this.users.get(id) ?? newUser(id);
    Object.assign(user, given(fields), { custom: patched(user.custom, custom) });
    this.users.set(id, user);
    this.onChange();
    return user;
  }

  patchConversation(
    id: string,
    { custom, ...fields }: ConversationPatch,
    began = this.now(),
  ): ConversationRecord {
    const conversation = this.conversations.get(id) ?? newConversation(id, began);
    const { welcomeMessages } = fields;
    Object.assign(conversation, given(fields), {
      custom: patched(conversation.custom, custom),
      welcomeMessages:
        welcomeMessages === undefined ? conversation.welcomeMessages : (welcomeMessages ?? []),
    });
    this.conversations.set(id, conversation);
    this.onChange();
    return conversation;
  }

  participant(conversationId: string, userId: string): ParticipantRecord | undefined {
    return this.conversations.get(conversationId)?.participants.get(userId);
  }

  /** Makes the user a participant, or changes a participant's settings. Null sets the default. */
  join(
    conversationId: string,
    userId: string,
    { access, notify }: Settings = {},
    joinedAt = this.now(),
  ): void {
    const { participants } =
      this.conversations.get(conversationId) ?? this.patchConversation(conversationId, {});
    const before = participants.get(userId);
    participants.set(userId, {
      ...(before ?? { userId, joinedAt, readUntil: 0, isMarkedUnread: false }),
      access: access === undefined ? (before?.access ?? "ReadWrite") : (access ?? "ReadWrite"),
      notify: notify === undefined ? (before?.notify ?? true) : (notify ?? true),
    });
    this.onChange();
  }

  leave(conversationId: string, userId: string): void {
    if (this.conversations.get(conversationId)?.participants.delete(userId)) this.onChange();
  }

  /** Sends a message. The sender has then read all earlier messages. */
  post({ at, custom, referencedMessageId, ...post }: Post): MessageRecord {
    const conversation =
      this.conversations.get(post.conversationId) ??
      this.patchConversation(post.conversationId, {});
    this.#lastMessage += 1;
    const message: MessageRecord = {
      ...post,
      id: `msg_${String(this.#lastMessage)}`,
      createdAt: at ?? this.now(),
      referencedMessageId: referencedMessageId ?? null,
      custom: { ...custom },
      editedAt: null,
      reactions: new Map(),
    };
    conversation.messages.push(message);
    if (post.senderId !== null) {
      conversation.typing.delete(post.senderId);
      setRead(conversation.participants.get(post.senderId), message.createdAt);
    }
    this.onChange(message);
    return message;
  }

  markAsRead(conversationId: string, userId: string): void {
    const conversation = this.conversations.get(conversationId);
    const participant = conversation?.participants.get(userId);
    const last = conversation?.messages.at(-1)?.createdAt ?? 0;
    if (!participant || (participant.readUntil >= last && !participant.isMarkedUnread)) return;
    setRead(participant, last);
    this.onChange();
  }

  markAsUnread(conversationId: string, userId: string): void {
    const participant = this.participant(conversationId, userId);
    if (!participant) return;
    participant.isMarkedUnread = true;
    this.onChange();
  }

  /** Reports a change that was made directly to a record. */
  changed(): void {
    this.onChange();
  }
}

/** Returns a text as the content of a message. */
export function textContent(text: string): Talk.ContentBlock[] {
  return [{ type: "text", children: [text] }];
}

function setRead(participant: ParticipantRecord | undefined, until: number): void {
  if (!participant) return;
  participant.readUntil = Math.max(participant.readUntil, until);
  participant.isMarkedUnread = false;
}
