import type * as Talk from "talkjs/all.js";
import type { Engine } from "../engine/engine.js";
import { invalid } from "../engine/errors.js";

export type ConversationLike = Talk.Conversation | Talk.ConversationBuilder | null | undefined;

export function appIdOf({ appId }: Talk.SessionOptions): string {
  if (!appId) throw invalid("new Talk.Session() needs an appId: see your TalkJS dashboard");
  return appId;
}

/** Returns the user of a session. If the options contain only an id, the name comes from the world. */
export function userOf(engine: Engine, { me, userId }: Talk.SessionOptions): Talk.User {
  if (me?.id) return me;
  if (!userId) throw invalid("new Talk.Session() needs a user: `me`, a Talk.User, or a `userId`");
  const id = String(userId); // in JavaScript it can be a number, as in `new Talk.User`
  return Object.freeze({ id, name: engine.world.users.get(id)?.name ?? "" });
}

/** Separates the two signatures of `createChatbox` and `createPopup`. */
export function creation<Options extends object>([first, second]: readonly [
  (Options | ConversationLike)?,
  Options?,
]): { options: Options | undefined; selected: ConversationLike } {
  if (isConversation(first)) return { options: second, selected: first };
  return { options: first ?? second, selected: undefined };
}

function isConversation(value: object | null | undefined): value is ConversationLike {
  return value === null || (value !== undefined && "id" in value);
}

/** Creates the plain conversation of the oldest API. It reaches the server when a chat UI shows it. */
export function startedConversation(
  id: string,
  users: readonly Talk.User[],
  options: Talk.GetOrStartOptionsA = {},
): Talk.Conversation {
  const participants = users.map((user) => ({ user, participationSettings: {} }));
  return { id, ...options, participants };
}
