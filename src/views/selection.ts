import type * as Talk from "talkjs/all.js";
import { callsOf, defined, isDeepEqual, isObject, participantFields, tryTo } from "../core.js";
import type { Props } from "./prop-kinds.js";

export type Conversation = Parameters<Talk.UIBox["select"]>[0];

/** The arguments of `select`. */
export interface Selection {
  readonly conversation: Conversation;
  readonly params: Talk.SelectConversationOptions;
  /** The content of the conversation at that time. TalkJS can return the same builder again. */
  readonly content: unknown;
}

type Sync =
  Exclude<Conversation, string | null | undefined> | ((session: Talk.Session) => Conversation);

/** Resolves the conversation. Calls a `syncConversation` function only when the function changes. */
export class ConversationResolver {
  #pending: PendingCall | undefined;

  /** Throws the error of `syncConversation`. */
  wanted(
    session: Talk.Session,
    { conversationId, syncConversation, asGuest, messageId }: Props,
  ): Selection {
    return {
      // The components' types declare these props.
      ...this.#answer(session, (syncConversation ?? conversationId) as Sync | Conversation),
      params: defined({ asGuest, messageId }) as Selection["params"],
    };
  }

  #answer(session: Talk.Session, sync: Sync | Conversation): Answer {
    if (typeof sync !== "function") return answerOf(sync);
    if (this.#pending?.sync !== sync || this.#pending.session !== session) {
      this.#pending = { sync, session, answer: ask(() => answerOf(sync(session))) };
    }
    return this.#pending.answer();
  }
}

type Answer = Pick<Selection, "conversation" | "content">;

interface PendingCall {
  readonly sync: unknown;
  readonly session: Talk.Session;
  readonly answer: () => Answer;
}

/** Calls the function once. Later calls return its result or throw its error. */
function ask(question: () => Answer): () => Answer {
  try {
    const answer = question();
    return () => answer;
  } catch (cause) {
    return () => {
      throw cause;
    };
  }
}

const answerOf = (conversation: Conversation): Answer => ({
  conversation,
  content: [conversationFields(conversation) ?? conversation, participantsOf(conversation)],
});

/** Returns the id of a conversation. TalkJS's types do not declare the id of a builder. */
export function idOf(conversation: unknown): string | undefined {
  const id: unknown = isObject(conversation)
    ? tryTo((): unknown => Reflect.get(conversation, "id"))
    : conversation;
  return typeof id === "string" ? id : undefined;
}

export const isSameSelection = (before: Selection | undefined, next: Selection): boolean =>
  before !== undefined &&
  isDeepEqual(before.content, next.content) &&
  isDeepEqual(before.params, next.params);

/** Two builders of the same conversation are equal if their content is equal. */
export function isSameConversation(before: Conversation, next: Conversation): boolean {
  if (Object.is(before, next)) return true;
  const fields = conversationFields(before);
  return fields !== undefined && isDeepEqual(fields, conversationFields(next));
}

/** Returns the content of a builder or another conversation object; undefined for other values. */
export function conversationFields(conversation: unknown) {
  if (!isObject(conversation)) return undefined;
  const read = (field: string): unknown => Reflect.get(conversation, field);
  if (typeof read("id") !== "string") return undefined;
  return ["id", "subject", "photoUrl", "welcomeMessages", "custom"].map(read);
}

/** Returns the participants of a conversation. A builder without recorded calls counts as different from another one. */
function participantsOf(conversation: unknown): unknown {
  if (!isObject(conversation)) return undefined;
  const calls = callsOf(conversation);
  if (calls) return [{ ...calls.attributes }, Object.fromEntries(calls.participants)];
  if ("setParticipant" in conversation) return conversation;
  const list: unknown = Reflect.get(conversation, "participants");
  return Array.isArray(list) ? list.map(writtenParticipant) : undefined;
}

/** For the older API, whose conversations are plain objects. */
const writtenParticipant = (one: unknown): unknown =>
  isObject(one) && "user" in one
    ? participantFields(one.user, Reflect.get(one, "participationSettings"))
    : one;
