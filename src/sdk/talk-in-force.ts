import { isOfTalkJs } from "./placeholder.js";
import { isInUse } from "./pool.js";
import type { TalkSdk } from "./port.js";
import { isTalkSdk } from "./source.js";
import { readyTalkInModule } from "./talk-module.js";

export const talkOnPage = (): unknown => Reflect.get(globalThis, "Talk");

/** On `globalThis`, so that two copies of this library on a page share one SDK. */
const IN_FORCE = Symbol.for("talkjs-session.sdk@1");

/**
 * Returns the SDK for new sessions: the newest one, unless another SDK has a live session. Throws if
 * reading it throws.
 */
export function talkInForce(): TalkSdk | undefined {
  const inForce: unknown = Reflect.get(globalThis, IN_FORCE);
  if (isTalkSdk(inForce) && isInUse(inForce)) return inForce;
  const newest = [talkOnPage(), readyTalkInModule()].find(isTalkSdk);
  if (newest) Reflect.set(globalThis, IN_FORCE, newest);
  // A second copy of the `talkjs` package replaces a working SDK with a placeholder.
  if (!newest && isTalkSdk(inForce) && isOfTalkJs(talkOnPage())) return inForce;
  return newest;
}
