import { isDeepEqual } from "../core.js";
import type { Props } from "./prop-kinds.js";
import { conversationFields } from "./selection.js";

/** Options say the same where their literals do, and the conversations in their lists: an app may ask for those anew at each render. */
export const isSameOptions = (before: Props, next: Props): boolean =>
  isDeepEqual(comparable(before), comparable(next));

const comparable = (options: Props) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(comparableItem) : value,
    ]),
  );

/** A literal is compared whole as it is. */
const comparableItem = (item: unknown): unknown =>
  item instanceof Object && item.constructor === Object ? item : (conversationFields(item) ?? item);
