import type * as Talk from "talkjs/all.js";
import { isObject } from "../lib/is-object.js";
import { tryTo } from "../lib/try-call.js";
import { dataOf, type UserData } from "./user-data.js";

/** The calls that one conversation builder received. */
interface BuilderCalls {
  readonly attributes: Talk.ConversationAttributes;
  /** The participants by id. A later call for the same person extends the earlier one, as TalkJS documents. */
  readonly participants: Map<string, object>;
}

const recordings = /* @__PURE__ */ new WeakMap<object, BuilderCalls>();
const recorded = /* @__PURE__ */ new WeakSet<object>();

/**
 * Records the calls on builders, because TalkJS's types show no way to read a builder's participants.
 * It prepares the session before the app receives it, so it does not matter how the app gets the session.
 */
export function recordBuilders(session: object): void {
  if (recorded.has(session)) return;
  recorded.add(session);
  tap(session, "getOrCreateConversation", (builder) => {
    if (isObject(builder)) recordCalls(builder);
  });
}

/** Returns undefined if nothing was recorded, e.g. for a builder whose methods cannot be replaced. */
export const callsOf = (builder: object): BuilderCalls | undefined => recordings.get(builder);

/** TalkJS can return one builder for all calls with the same id. */
function recordCalls(builder: object): void {
  if (recordings.has(builder)) return;
  const attributes: Talk.ConversationAttributes = {};
  const participants = new Map<string, object>();
  // The SDK accepted these arguments, so they have the types that it declares.
  const isRecorded = tap(builder, "setParticipant", (_, [user, settings]) => {
    const { id } = user as Talk.User;
    participants.set(id, { ...participants.get(id), ...participantFields(user, settings) });
  });
  tap(builder, "setAttributes", (_, [given]) => {
    const { custom, ...rest } = given as Talk.ConversationAttributes;
    Object.assign(attributes, rest, custom && { custom: { ...attributes.custom, ...custom } });
  });
  if (isRecorded) recordings.set(builder, { attributes, participants });
}

/** Returns the comparable data of a participant: users are new objects on each render. */
export const participantFields = (user: unknown, settings: unknown) => ({
  ...(isObject(settings) && settings),
  // The SDK accepted it as a user.
  ...(isObject(user) && { user: dataOf(user as UserData) }),
});

/** Returns whether it succeeded. Uses a proxy, so that a test's spy remains a spy. */
function tap(
  target: object,
  method: string,
  called: (result: unknown, args: readonly unknown[]) => void,
): boolean {
  const original: unknown = Reflect.get(target, method);
  if (typeof original !== "function") return false;
  const value = new Proxy(original, {
    apply(run, self, args: readonly unknown[]) {
      const result: unknown = Reflect.apply(run, self, args);
      // The SDK, or a mock of it, can accept what cannot be recorded.
      tryTo(() => called(result, args));
      return result;
    },
  });
  return Reflect.defineProperty(target, method, { value, writable: true, configurable: true });
}
