/** A user of a {@link WorldData | world}, as plain data. */
export interface WorldUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string | readonly string[] | null | undefined;
  readonly phone?: string | readonly string[] | null | undefined;
  readonly photoUrl?: string | null | undefined;
  readonly welcomeMessage?: string | null | undefined;
  /** @defaultValue "default" */
  readonly role?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly availabilityText?: string | null | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

/** A message of a {@link WorldConversation}. */
export interface WorldMessage {
  /** The sender's user id; `null` makes it a system message. */
  readonly from: string | null;
  readonly text: string;
  /** The time it was sent, in ms since 1970. @defaultValue the time the world is created */
  readonly at?: number | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

/** A conversation of a {@link WorldData | world}, as plain data. */
export interface WorldConversation {
  readonly id: string;
  readonly subject?: string | null | undefined;
  readonly photoUrl?: string | null | undefined;
  readonly welcomeMessages?: readonly string[] | undefined;
  readonly custom?: Readonly<Record<string, string>> | undefined;
  /** The ids of its participants. */
  readonly participants: readonly string[];
  readonly messages?: readonly WorldMessage[] | undefined;
  /** The ids of the users who read all of its messages. Each other user has read only up to their own last message. */
  readonly readBy?: readonly string[] | undefined;
}

/**
 * The users, conversations and messages at the start of a test, as plain data.
 *
 * @example
 * ```ts
 * createTalkSimulator({ world: { users: [{ id: "alice", name: "Alice" }] } });
 * ```
 */
export interface WorldData {
  readonly users: readonly WorldUser[];
  readonly conversations?: readonly WorldConversation[] | undefined;
}
