import type * as Talk from "talkjs/all.js";
import type { RefOf } from "../talk-types.js";

type MethodOf<T> = {
  [Key in keyof T]: T[Key] extends (...args: never[]) => unknown ? Key : never;
}[keyof T] &
  string;

type Methods = MethodOf<
  Talk.Session & Talk.Chatbox & Talk.Inbox & Talk.HtmlPanel & RefOf<"conversation"> & RefOf<"user">
>;

/**
 * A call of the SDK that can fail or be counted.
 *
 * - `"Session"`, `"User"`: a constructor
 * - `"mount"`: the method of every object that has it
 * - `"Inbox.mount"`, `"currentUser.set"`: the method of one kind of object
 * - `"load"`: the load of the script
 * - `"tokenFetcher"`: TalkJS's check of the token that the app's function returned
 */
export type Target =
  | "Session"
  | "User"
  | "load"
  | "tokenFetcher"
  | Methods
  | MethodOf<Talk.Popup>
  | `${string}.${string}`;

/** Whether a {@link Place} refers to this method of this kind of object. */
export function isAt(target: Target, on: string, method: string): boolean {
  return target === method || target === `${on}.${method}` || (method === "new" && target === on);
}
