import { isAlike } from "../core.js";
import type { Props } from "./prop-kinds.js";
import { saidBy } from "./selection.js";

/** Options say the same where their literals do, and the conversations in their lists: an app may ask for those anew at each render. */
export const isSameOptions = (before: Props, next: Props): boolean =>
  isAlike(spelledOut(before), spelledOut(next));

const spelledOut = (options: Props) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(inWords) : value,
    ]),
  );

/** A literal is compared whole as it is. */
const inWords = (item: unknown): unknown =>
  item instanceof Object && item.constructor === Object ? item : (saidBy(item) ?? item);
