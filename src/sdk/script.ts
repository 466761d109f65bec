import { SessionError } from "../errors/session-error.js";
import type { TalkSdk } from "./port.js";
import { isTalkSdk, type LoadListener, type SdkSource } from "./source.js";

/** Where the `talkjs` package takes the SDK from. */
const SCRIPT = "https://cdn.talkjs.com/talk.js";

export interface ScriptOptions {
  /** For pages whose content security policy asks scripts for one. The first to ask wins. */
  readonly nonce?: string | undefined;
}

/** What stands in `window.Talk` from the import of `talkjs` until its script has run. */
interface Placeholder {
  readonly ready: { then(loaded: () => void, failed: (cause: unknown) => void): unknown };
}

/** The real SDK: `talk.js` from TalkJS's servers, by way of the `talkjs` package. One for the whole page. */
export const scriptSource = ({ nonce }: ScriptOptions = {}): SdkSource => ({
  current: talkOnPage,
  load: (listener) => loadScript(listener, nonce),
  watch: watchScript,
});

const onPage = (): unknown => Reflect.get(globalThis, "Talk");

function talkOnPage(): TalkSdk | undefined {
  const talk = onPage();
  return isTalkSdk(talk) ? talk : undefined;
}

const isPlaceholder = (value: unknown): value is Placeholder =>
  typeof value === "object" && value !== null && "ready" in value;

function loadScript(listener: LoadListener, nonce: string | undefined): () => void {
  const talk = talkOnPage();
  if (talk) {
    listener.loaded(talk);
    return () => {};
  }
  const { signal, abort } = newListening();
  const fail = (error: SessionError) => {
    if (!signal.aborted) listener.failed(error);
  };
  // The import injects the first tag, and shares its placeholder with the app's own import of talkjs.
  import("talkjs")
    .then(() => {
      if (signal.aborted) return;
      const blocked = () => fail(new SessionError("script-blocked"));
      liveTag(nonce).addEventListener("error", blocked, { once: true, signal });
      whenReady(signal, () => {
        const loaded = talkOnPage();
        if (loaded) listener.loaded(loaded);
        else fail(new SessionError("sdk-failed"));
      });
    })
    .catch((cause: unknown) => fail(new SessionError("sdk-failed", { cause })));
  return abort;
}

function newListening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** `ready` may stay pending for ever, its `catch` throws before the script has run, and what it settles to says less than the page. */
function whenReady(signal: AbortSignal, tell: () => void): void {
  const talk = onPage();
  if (!isPlaceholder(talk)) return;
  const tellUnlessAborted = () => {
    if (!signal.aborted) tell();
  };
  talk.ready.then(tellUnlessAborted, tellUnlessAborted);
}

function watchScript(loaded: () => void): () => void {
  const { signal, abort } = newListening();
  whenReady(signal, loaded);
  return abort;
}

const watched = new WeakSet<Element>();

/** The tag that is on its way; a new one where the last was refused. Never two. */
function liveTag(nonce: string | undefined): Element {
  const tag = document.querySelector(`script[src="${SCRIPT}"]`) ?? injectTag(nonce);
  if (!watched.has(tag)) {
    watched.add(tag);
    tag.addEventListener("error", () => tag.remove());
  }
  return tag;
}

function injectTag(nonce: string | undefined): Element {
  const tag = document.createElement("script");
  tag.async = true;
  tag.src = SCRIPT;
  if (nonce !== undefined) tag.nonce = nonce;
  return document.head.appendChild(tag);
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
  if (typeof document === "undefined") return;
  loadScript({ loaded: () => {}, failed: () => {} }, options?.nonce);
}
