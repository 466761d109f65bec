import type * as Talk from "talkjs/all.js";
import type { Engine } from "./engine.js";
import { invalid } from "./errors.js";

export type ConversationLike = Talk.Conversation | Talk.ConversationBuilder | null | undefined;

export function appIdOf({ appId }: Talk.SessionOptions): string {
  if (!appId) throw invalid("new Talk.Session() needs an appId: see your TalkJS dashboard");
  return appId;
}

/** Who a session is for; a user given by id alone is what the world knows of it. */
export function userOf(engine: Engine, { me, userId }: Talk.SessionOptions): Talk.User {
  if (me?.id) return me;
  if (!userId) throw invalid("new Talk.Session() needs a user: `me`, a Talk.User, or a `userId`");
  const id = String(userId); // JavaScript lets numbers pass, as `new Talk.User` does
  return Object.freeze({ id, name: engine.world.users.get(id)?.name ?? "" });
}

/** Tells the two forms of `createChatbox` and `createPopup` apart. */
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

/** The plain conversation that the oldest API gives: nothing reaches the server until it is shown. */
export function startedConversation(
  id: string,
  users: readonly Talk.User[],
  options: Talk.GetOrStartOptionsA = {},
): Talk.Conversation {
  const participants = users.map((user) => ({ user, participationSettings: {} }));
  return { id, ...options, participants };
}
