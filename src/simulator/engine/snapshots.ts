import type * as Talk from "talkjs/all.js";
import {
  newUser,
  type ConversationRecord,
  type MessageRecord,
  type UserRecord,
} from "./records.js";
import type { World } from "./world.js";

/** The world as one user can see it, in the shapes of TalkJS's types. */
export class View {
  #first: Talk.UserSnapshot | undefined;

  constructor(
    readonly world: World,
    readonly userId: string,
  ) {}

  user(id: string): Talk.UserSnapshot | null {
    const user = this.world.users.get(id);
    return user ? userSnapshot(user) : null;
  }

  /** The current user, even if the server does not have it yet. */
  me(): Talk.UserSnapshot {
    return userSnapshot(this.world.users.get(this.userId) ?? newUser(this.userId));
  }

  /** The current user at the first call, which later calls return again. */
  firstMe(): Talk.UserSnapshot {
    return (this.#first ??= this.me());
  }

  /** The user's conversations, most recently active first. */
  conversations(): ConversationRecord[] {
    return [...this.world.conversations.values()]
      .filter(({ participants }) => participants.has(this.userId))
      .sort((one, other) => this.#lastActivity(other) - this.#lastActivity(one));
  }

  conversation(id: string): Talk.ConversationSnapshot | null {
    const conversation = this.world.conversations.get(id);
    const mine = conversation?.participants.get(this.userId);
    if (!conversation || !mine) return null;
    const { subject, photoUrl, welcomeMessages, custom, createdAt } = conversation;
    const { joinedAt, readUntil, access, notify } = mine;
    const last = conversation.messages.at(-1);
    const unreadMessageCount = this.unreadCount(conversation);
    const all = [...conversation.participants.values()].map((one) => one.readUntil);
    return {
      id,
      subject,
      photoUrl,
      welcomeMessages: [...welcomeMessages],
      custom: { ...custom },
      createdAt,
      joinedAt,
      readUntil,
      access,
      notify,
      unreadMessageCount,
      lastMessage: last ? this.message(last) : null,
      everyoneReadUntil: Math.min(...all),
      isUnread: unreadMessageCount > 0 || mine.isMarkedUnread,
    };
  }

  unreadCount({ messages, participants }: ConversationRecord): number {
    const readUntil = participants.get(this.userId)?.readUntil ?? Infinity;
    return messages.filter(({ createdAt }) => createdAt > readUntil).length;
  }

  message(message: MessageRecord): Talk.MessageSnapshot {
    const { id, createdAt, editedAt, origin, custom, content, senderId } = message;
    return {
      id,
      createdAt,
      editedAt,
      origin,
      custom: { ...custom },
      content,
      type: senderId === null ? "SystemMessage" : "UserMessage",
      sender: senderId === null ? null : this.user(senderId),
      plaintext: plaintext(message),
      referencedMessage: this.#referenced(message),
      reactions: this.reactions(message),
    };
  }

  reactions({ reactions }: MessageRecord): Talk.ReactionsSummarySnapshot[] {
    return [...reactions]
      .filter(([, users]) => users.size > 0)
      .map(([emoji, users]) => ({
        emoji,
        count: users.size,
        currentUserReacted: users.has(this.userId),
      }));
  }

  /** A conversation as events contain it: `everyone` lists all participants, `me` only the user. */
  data(conversation: ConversationRecord, everyone: "everyone" | "me"): Talk.ConversationData {
    const { id, subject, photoUrl, welcomeMessages, custom, participants } = conversation;
    const listed = [...participants.values()].filter(
      ({ userId }) => everyone === "everyone" || userId === this.userId,
    );
    return {
      id,
      subject,
      photoUrl,
      custom: { ...custom },
      welcomeMessages: welcomeMessages.length > 0 ? [...welcomeMessages] : null,
      participants: Object.fromEntries(listed.map(({ userId, access }) => [userId, { access }])),
    };
  }

  /** A message as `onMessage` and the unreads contain it. */
  event(message: MessageRecord, conversation: ConversationRecord): Talk.Message {
    const { id, senderId, origin, custom, createdAt } = message;
    const isByMe = senderId === this.userId;
    const location = message.content.find((block) => block.type === "location");
    const file = message.content.find((block) => block.type === "file");
    return {
      id,
      senderId,
      origin,
      custom: { ...custom },
      isByMe,
      timestamp: createdAt,
      conversation: this.data(conversation, "me"),
      sender: senderId === null ? null : this.user(senderId),
      body: plaintext(message),
      type: location ? "location" : file ? "media" : "text",
      read: isByMe || createdAt <= (conversation.participants.get(this.userId)?.readUntil ?? 0),
      attachment: file ? { url: file.url, size: file.size } : null,
      location: location ? [location.latitude, location.longitude] : null,
    };
  }

  unreads(): Talk.UnreadConversation[] {
    return this.conversations().flatMap((conversation) => {
      const lastMessage = conversation.messages.at(-1);
      const mine = conversation.participants.get(this.userId);
      const unreadMessageCount = this.unreadCount(conversation);
      if (!lastMessage || !(unreadMessageCount > 0 || mine?.isMarkedUnread)) return [];
      return {
        conversation: this.data(conversation, "me"),
        lastMessage: this.event(lastMessage, conversation),
        unreadMessageCount,
      };
    });
  }

  #lastActivity({ messages, participants }: ConversationRecord): number {
    const joinedAt = participants.get(this.userId)?.joinedAt ?? 0;
    return Math.max(messages.at(-1)?.createdAt ?? 0, joinedAt);
  }

  #referenced(message: MessageRecord): Talk.ReferencedMessageSnapshot | null {
    const conversation = this.world.conversations.get(message.conversationId);
    const found = conversation?.messages.find(({ id }) => id === message.referencedMessageId);
    if (!found) return null;
    const { id, custom, createdAt, editedAt, origin, content, sender } = this.message(found);
    if (!sender) return null;
    return {
      id,
      custom,
      createdAt,
      editedAt,
      origin,
      content,
      sender,
      type: "UserMessage",
      plaintext: plaintext(found),
      reactions: this.reactions(found),
      referencedMessageId: found.referencedMessageId,
    };
  }
}

export function userSnapshot(user: UserRecord): Talk.UserSnapshot {
  const { id, name, custom, locale, photoUrl, role, welcomeMessage } = user;
  return {
    id,
    name,
    custom: { ...custom },
    locale,
    photoUrl,
    welcomeMessage,
    role: role ?? "default",
  };
}

/** The text of a message, without its markup. */
export function plaintext({ content }: MessageRecord): string {
  return content
    .map((block) => (block.type === "text" ? block.children.map(textOf).join("") : ""))
    .join("\n");
}

function textOf(node: Talk.TextNode): string {
  if (typeof node === "string") return node;
  return "children" in node ? node.children.map(textOf).join("") : node.text;
}
