import type * as Talk from "talkjs/all.js";
import type { RefOf } from "./talk-types.js";

type MethodOf<T> = {
  [Key in keyof T]: T[Key] extends (...args: never[]) => unknown ? Key : never;
}[keyof T] &
  string;

type Methods = MethodOf<
  Talk.Session & Talk.Chatbox & Talk.Inbox & Talk.HtmlPanel & RefOf<"conversation"> & RefOf<"user">
>;

/**
 * Where something happens in the SDK.
 *
 * - `"Session"`, `"User"`: a constructor
 * - `"mount"`: that method, on whatever has it
 * - `"Inbox.mount"`, `"currentUser.set"`: that method of one kind of object
 * - `"load"`: the script; `"tokenFetcher"`: the token that the app's function gave is refused
 */
export type Place =
  | "Session"
  | "User"
  | "load"
  | "tokenFetcher"
  | Methods
  | MethodOf<Talk.Popup>
  | `${string}.${string}`;

/** Whether the method of this kind of object is meant by a {@link Place}. */
export function isAt(place: Place, on: string, method: string): boolean {
  return place === method || place === `${on}.${method}` || (method === "new" && place === on);
}
