import { isPlaceholder, whenReady } from "./placeholder.js";
import { ScriptAttempt } from "./script-attempt.js";
import type { SdkSource } from "./source.js";
import { talkInForce, talkOnPage } from "./talk-in-force.js";
import { talkInModule } from "./talk-module.js";

/** How TalkJS's script is put on the page. */
export interface ScriptOptions {
  /** For pages whose content security policy asks scripts for one. The first to ask wins. */
  readonly nonce?: string | undefined;
}

/** The real SDK, or what stands on the page or in the module `talkjs` in its place. One for the whole page. */
export const scriptSource = ({ nonce }: ScriptOptions = {}): SdkSource => ({
  current,
  load: (listener) => new ScriptAttempt(listener, nonce).stop,
  watch,
});

/** An SDK that cannot be read is not there; an attempt at loading tells why. */
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
  const look = () => void (current() && loaded());
  for (const talk of [talkOnPage(), talkInModule()])
    if (isPlaceholder(talk)) whenReady(talk, signal, look);
  // Whoever brought the tag; and `ready` may be of a placeholder that another has replaced.
  if (typeof document !== "undefined")
    document.addEventListener("load", look, { capture: true, signal });
  return () => controller.abort();
}

/**
 * Starts loading TalkJS before a session is wanted, e.g. while a user types their password.
 *
 * Does nothing on a server, and nothing when the SDK is there or on its way. A failure is not
 * reported here: the session that needs the SDK tries again, and reports.
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
