import type * as Talk from "talkjs/all.js";
import type { UserData } from "./user-data.js";

const USER_FIELDS = [
  ...(["id", "name", "email", "phone", "photoUrl", "welcomeMessage"] as const),
  ...(["role", "custom", "locale", "availabilityText", "configuration"] as const),
] as const satisfies readonly (keyof UserData)[];

/** What one conversation builder was called with. */
interface BuilderCalls {
  readonly attributes: Talk.ConversationAttributes;
  /** By id; a later call for the same person adds to the former, as TalkJS documents it. */
  readonly participants: Map<string, object>;
}

const recordings = /* @__PURE__ */ new WeakMap<object, BuilderCalls>();
const recorded = /* @__PURE__ */ new WeakSet<object>();

/**
 * TalkJS's types show no way to read a builder's participants, so the calls are recorded. The session
 * is prepared before an app has it: then it does not matter how the app's code came by the session.
 */
export function recordBuilders(session: object): void {
  if (recorded.has(session)) return;
  recorded.add(session);
  tap(session, "getOrCreateConversation", (builder) => {
    if (typeof builder === "object" && builder !== null) recordCalls(builder);
  });
}

/** Undefined where nothing was recorded, as for a builder whose methods cannot be replaced. */
export const callsOf = (builder: object): BuilderCalls | undefined => recordings.get(builder);

/** TalkJS may give one builder for all calls with an id. */
function recordCalls(builder: object): void {
  if (recordings.has(builder)) return;
  const attributes: Talk.ConversationAttributes = {};
  const participants = new Map<string, object>();
  // The SDK has accepted what these were called with: its types say what it is.
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

/** What is compared of a participant, in plain data: users are new objects at each render. */
export const participantFields = (user: unknown, settings: unknown) => ({
  ...(typeof settings === "object" && settings),
  ...(typeof user === "object" &&
    user && { user: USER_FIELDS.map((field): unknown => Reflect.get(user, field)) }),
});

/** Says whether it could. A proxy, so that a spy of a test stays a spy. */
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
      called(result, args);
      return result;
    },
  });
  return Reflect.defineProperty(target, method, { value, writable: true, configurable: true });
}
