import type { ContentBlock } from "../talk-types.js";
import type { WorldUser } from "./world-data.js";

/** A user, as the simulated server stores it. */
export interface UserRecord {
  readonly id: string;
  name: string;
  email: string | readonly string[] | null;
  phone: string | readonly string[] | null;
  photoUrl: string | null;
  welcomeMessage: string | null;
  role: string | null;
  locale: string | null;
  availabilityText: string | null;
  configuration: string | null;
  custom: Record<string, string>;
}

/** A user's participation in one conversation. */
export interface ParticipantRecord {
  readonly userId: string;
  access: "Read" | "ReadWrite";
  notify: boolean | "MentionsOnly";
  readonly joinedAt: number;
  readUntil: number;
  isMarkedUnread: boolean;
}

/** A message, as the simulated server stores it. */
export interface MessageRecord {
  readonly id: string;
  readonly conversationId: string;
  readonly senderId: string | null;
  readonly createdAt: number;
  readonly origin: "web" | "rest";
  readonly referencedMessageId: string | null;
  content: ContentBlock[];
  editedAt: number | null;
  custom: Record<string, string>;
  /** By emoji: the users who reacted, each with the time in ms since 1970. */
  readonly reactions: Map<string, Map<string, number>>;
}

/** A conversation, as the simulated server stores it. */
export interface ConversationRecord {
  readonly id: string;
  subject: string | null;
  photoUrl: string | null;
  welcomeMessages: readonly string[];
  custom: Record<string, string>;
  readonly createdAt: number;
  readonly participants: Map<string, ParticipantRecord>;
  readonly messages: MessageRecord[];
  /** The users who are typing, each with the time in ms since 1970 at which it ends. */
  readonly typing: Map<string, number>;
}

export function newUser(id: string): UserRecord {
  return {
    id,
    name: "",
    email: null,
    phone: null,
    photoUrl: null,
    welcomeMessage: null,
    role: "default",
    locale: null,
    availabilityText: null,
    configuration: null,
    custom: {},
  };
}

export function newConversation(id: string, createdAt: number): ConversationRecord {
  return {
    id,
    subject: null,
    photoUrl: null,
    welcomeMessages: [],
    custom: {},
    createdAt,
    participants: new Map(),
    messages: [],
    typing: new Map(),
  };
}

/** A change of a user: undefined keeps a field, null clears it, and `custom` is a patch. */
export type UserPatch = Omit<Partial<WorldUser>, "id" | "name" | "custom"> & {
  readonly name?: string | undefined;
  readonly custom?: Patch | undefined;
  readonly configuration?: string | null | undefined;
};

/** A patch of `custom`: undefined keeps a key, null removes it. Null instead of a patch removes all keys. */
export type Patch = Readonly<Record<string, string | null | undefined>> | null;

export function patched(
  custom: Readonly<Record<string, string>>,
  patch: Patch | undefined,
): Record<string, string> {
  if (patch === null) return {};
  const next = { ...custom };
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (value === null) delete next[key];
    else if (value !== undefined) next[key] = value;
  }
  return next;
}

/** Returns the fields without those that are undefined. */
export function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
