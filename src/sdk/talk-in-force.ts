import { isOfTalkJs } from "./placeholder.js";
import { isInUse } from "./pool.js";
import type { TalkSdk } from "./port.js";
import { isTalkSdk } from "./source.js";
import { readyTalkInModule } from "./talk-module.js";

export const talkOnPage = (): unknown => Reflect.get(globalThis, "Talk");

/** On `globalThis`, so that two copies of this library on a page share one SDK. */
const IN_FORCE = Symbol.for("talkjs-session.sdk@1");

/**
 * The SDK in which sessions open now: the newest, unless a session of another lives. Throws where
 * that is read from does.
 */
export function talkInForce(): TalkSdk | undefined {
  const inForce: unknown = Reflect.get(globalThis, IN_FORCE);
  if (isTalkSdk(inForce) && isInUse(inForce)) return inForce;
  const newest = [talkOnPage(), readyTalkInModule()].find(isTalkSdk);
  if (newest) Reflect.set(globalThis, IN_FORCE, newest);
  // A second copy of the `talkjs` package puts a placeholder in the place of an SDK that works.
  if (!newest && isTalkSdk(inForce) && isOfTalkJs(talkOnPage())) return inForce;
  return newest;
}
