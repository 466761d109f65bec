import type * as Talk from "talkjs/all.js";
import type { Holder } from "./holder.js";
import type { SdkSession } from "./port.js";
import { dataOf, hasData, merged, patchFor, type UserData, type UserPatch } from "./user-data.js";

/** Stores the last value of each field, so that only new values are written. */
export function userWriter({ sdk, userId, user }: Holder, session: SdkSession) {
  let accepted: UserData = user ? dataOf(user) : { id: userId, name: "" };
  let patches: UserPatch[] = [];
  let running = 0;
  let underWay: Promise<void> | undefined;
  const written = () => patches.reduce<UserData>(merged, accepted);
  const missing = (data: UserData) => (hasData(data) ? patchFor(written(), data) : undefined);
  const write = async (patch: UserPatch) => {
    patches.push(patch);
    running += 1;
    try {
      await session.currentUser.set(patch);
    } catch (refusal) {
      if (patches.at(-1) === patch) underWay = undefined;
      patches = patches.filter((other) => other !== patch);
      throw refusal;
    } finally {
      running -= 1;
      if (running === 0) [accepted, patches] = [written(), []];
    }
    showAs(session, new sdk.User(written()));
  };
  return {
    carries: (data: UserData) => missing(dataOf(data)) === undefined,
    /** A write that is still running can fail, so a second caller gets its result too. */
    async writeUser(data: UserData) {
      const patch = missing(data);
      if (patch) underWay = write(patch);
      return underWay;
    },
  };
}

/** TalkJS keeps the original user in `session.me`, and its samples write `me` into conversations. */
const showAs = (session: SdkSession, me: Talk.User): boolean =>
  Reflect.defineProperty(session, "me", { value: me, configurable: true, enumerable: true });
