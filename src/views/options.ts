import { isDeepEqual, isPlain, tryTo } from "../core.js";
import type { Props } from "./prop-kinds.js";
import { conversationFields } from "./selection.js";

/** Options are equal if their literals and the conversations in their lists are equal. An app can create both again on each render. */
export const isSameOptions = (before: Props, next: Props): boolean =>
  isDeepEqual(comparable(before), comparable(next));

const comparable = (options: Props) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      tryTo(() => Array.isArray(value) && value.map(comparableItem)) || value,
    ]),
  );

/** A literal is compared as a whole. */
const comparableItem = (item: unknown): unknown =>
  isPlain(item) ? item : (conversationFields(item) ?? item);
