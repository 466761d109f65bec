import type Talk from "talkjs";
import type { MaybeUser, SessionOptions, UserId } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { live } from "./lives.js";

const simulator = createTalkSimulator();
export const userOf = (id: string | number, more: Partial<Talk.UserOptions> = {}) =>
  new simulator.Talk.User({ id, name: String(id), role: "buyer", ...more });

/** Passes a value for the user that only plain JavaScript allows. */
export const asUser = (value: unknown) => value as MaybeUser;

/** Passes a value for the id that only plain JavaScript allows. */
export const asId = (value: unknown) => value as UserId;

/** A promise that the test settles. */
export function byHand() {
  let resolve: (user: MaybeUser) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<MaybeUser>((yes, no) => ([resolve, reject] = [yes, no]));
  return {
    promise,
    resolve: (user: MaybeUser) => resolve(user),
    reject: (why: unknown) => reject(why),
  };
}

/** A started controller, without waiting for a state. */
export const started = (options: Partial<SessionOptions>) => {
  const all = live(options);
  all.controller.start();
  return all;
};
