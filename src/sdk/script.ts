import { isPlaceholder, whenReady } from "./placeholder.js";
import { ScriptAttempt } from "./script-attempt.js";
import type { SdkSource } from "./source.js";
import { talkInForce, talkOnPage } from "./talk-in-force.js";
import { talkInModule } from "./talk-module.js";

/** The options for TalkJS's script tag. */
export interface ScriptOptions {
  /** The nonce of the page's content security policy. The first one that is given is used. */
  readonly nonce?: string | undefined;
}

/** The source of the real SDK, or of its replacement in `window.Talk` or in the module `talkjs`. One for the page. */
export const scriptSource = ({ nonce }: ScriptOptions = {}): SdkSource => ({
  current,
  load: (listener) => new ScriptAttempt(listener, nonce).stop,
  watch,
});

/** An SDK that throws when it is read counts as missing. The attempt to load it reports the reason. */
function current() {
  try {
    return talkInForce();
  } catch {
    return undefined;
  }
}

function watch(loaded: () => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const check = () => void (current() && loaded());
  for (const talk of [talkOnPage(), talkInModule()])
    if (isPlaceholder(talk)) whenReady(talk, signal, check);
  // Other code can add the tag, and the placeholder of `ready` can be replaced by another one.
  if (typeof document !== "undefined")
    document.addEventListener("load", check, { capture: true, signal });
  return () => controller.abort();
}

/**
 * Starts loading TalkJS before a session is requested, e.g. while a user types their password.
 *
 * Does nothing on a server, or if the SDK is loaded or loading. It does not report a failure: the
 * session that needs the SDK tries again and reports.
 *
 * @example
 * ```ts
 * preloadTalk();
 * ```
 */
export function preloadTalk(options?: ScriptOptions): void {
  if (typeof document === "undefined" || current()) return;
  let stop = () => {};
  const end = () => stop();
  stop = new ScriptAttempt({ loaded: end, failed: end }, options?.nonce).stop;
}
