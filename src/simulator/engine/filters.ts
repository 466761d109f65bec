import type * as Talk from "talkjs/all.js";

type Condition = string | readonly [string, unknown];
type Facts = Readonly<Record<string, unknown>> & {
  readonly custom: Readonly<Record<string, string>>;
};

/** Whether a conversation passes a filter of the Data API or a feed filter of the classic SDK. */
export function passes(
  snapshot: Talk.ConversationSnapshot,
  filter: Talk.ConversationFilter | Talk.ConversationPredicate | undefined,
): boolean {
  if (!filter) return true;
  if (Array.isArray(filter)) return filter[1].some((one) => passesAll(snapshot, one));
  return passesAll(snapshot, filter);
}

function passesAll(
  snapshot: Talk.ConversationSnapshot,
  filter: Talk.SimpleConversationFilter | Talk.SimpleConversationPredicate,
): boolean {
  const lastMessageTs = snapshot.lastMessage?.createdAt ?? 0;
  const facts = {
    ...snapshot,
    lastMessageTs,
    lastActivityAt: Math.max(lastMessageTs, snapshot.joinedAt),
    hasMessages: snapshot.lastMessage !== null,
    hasUnreadMessages: snapshot.isUnread,
  };
  return meets(facts, filter);
}

/** Whether a message passes a message filter. */
export function messagePasses(
  message: Talk.MessageSnapshot,
  filter: Talk.MessagePredicate | undefined,
): boolean {
  if (!filter) return true;
  if (Array.isArray(filter)) return filter[1].some((one) => messagePasses(message, one));
  const { sender, ...about } = filter;
  return meets(message, about) && (!sender || meets(message.sender ?? { custom: {} }, sender));
}

interface Conditions {
  readonly custom?: Readonly<Record<string, Condition | boolean>> | undefined;
}

function meets(facts: object, { custom = {}, ...fields }: Conditions): boolean {
  const known: Facts = { custom: {}, ...facts };
  return (
    Object.entries<Condition | boolean | undefined>(fields).every(([name, condition]) =>
      holds(known[name], condition),
    ) && Object.entries(custom).every(([name, condition]) => holds(known.custom[name], condition))
  );
}

/** Whether a value meets one condition, such as `["==", "x"]`, `"exists"` or `true`. */
export function holds(value: unknown, condition: Condition | boolean | undefined): boolean {
  if (condition === undefined) return true;
  if (condition === "exists") return value !== undefined;
  if (condition === "!exists") return value === undefined;
  if (!Array.isArray(condition)) return value === condition;
  const [operator, operand] = condition as readonly [string, unknown]; // `Array.isArray` loses the tuple type
  return operator.startsWith("!")
    ? !compare(value, operator === "!=" ? "==" : operator.slice(1), operand)
    : compare(value, operator, operand);
}

function compare(value: unknown, operator: string, operand: unknown): boolean {
  if (operator === "==") return value === operand;
  if (operator === "oneOf") return Array.isArray(operand) && operand.includes(value);
  if (typeof value !== "number") return false;
  if (operator === "between" && Array.isArray(operand)) {
    const [from, to] = operand as readonly number[]; // the type of `between`
    return value >= (from ?? 0) && value <= (to ?? Infinity);
  }
  const limit = Number(operand);
  if (operator === ">") return value > limit;
  if (operator === "<") return value < limit;
  if (operator === ">=") return value >= limit;
  return operator === "<=" && value <= limit;
}
