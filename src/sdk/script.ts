import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { isOffline } from "./network.js";
import type { TalkSdk } from "./port.js";
import {
  followTag,
  onRefused,
  removeRefused,
  removeTag,
  timeLeftToRun,
  watchPolicy,
} from "./script-tag.js";
import { isTalkSdk, type LoadListener, type SdkSource } from "./source.js";
import { wait } from "./wait.js";

/** How TalkJS's script is put on the page. */
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

/** On `globalThis`, so that two copies of this library on a page share one SDK. */
const FIRST = Symbol.for("talkjs-session.sdk@1");

/** A second copy of the `talkjs` package puts another object in the place of one that is in use: the first stays in force. */
function talkOnPage(): TalkSdk | undefined {
  const first: unknown = Reflect.get(globalThis, FIRST);
  if (isTalkSdk(first)) return first;
  const talk = onPage();
  if (!isTalkSdk(talk)) return undefined;
  Reflect.set(globalThis, FIRST, talk);
  return talk;
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
  const fail = (code: SessionErrorCode, cause?: unknown) => {
    if (!signal.aborted) listener.failed(new SessionError(code, { cause }));
  };
  const settle = () => {
    const loaded = talkOnPage();
    if (loaded && !signal.aborted) listener.loaded(loaded);
    return loaded !== undefined;
  };
  request(signal, nonce, { settle, fail }).catch((cause: unknown) => fail("sdk-failed", cause));
  return abort;
}

interface Attempt {
  /** Tells of the SDK, if it is there. */
  readonly settle: () => boolean;
  readonly fail: (code: SessionErrorCode) => void;
}

async function request(signal: AbortSignal, nonce: string | undefined, { settle, fail }: Attempt) {
  removeRefused(signal);
  // The import injects the first tag, and shares its placeholder with the app's own import of talkjs.
  await import("talkjs");
  // What a bundler puts in the place of `talkjs` may bring the whole SDK.
  if (signal.aborted || settle()) return;
  whenReady(signal, () => settle() || fail("sdk-failed"));
  const timeLeft = timeLeftToRun();
  if (timeLeft !== undefined) {
    await wait(timeLeft, signal, onRefused);
    if (signal.aborted || talkOnPage()) return;
    if (timeLeftToRun() !== undefined) removeTag();
  }
  const loaded = async () => {
    await wait(0, signal);
    if (signal.aborted || settle()) return;
    removeTag();
    fail("script-invalid");
  };
  const isForbidden = watchPolicy(signal);
  const refused = () => fail(isForbidden() ? "script-csp" : refusal());
  followTag({ signal, loaded: () => void loaded(), refused }, nonce);
}

/** A tag says no more than that it failed. */
const refusal = (): SessionErrorCode => (isOffline() ? "script-offline" : "script-blocked");

function newListening() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** `ready` may stay pending for ever, its `catch` throws before the script has run, and what it settles to says less than the page. */
function whenReady(signal: AbortSignal, tell: () => void): void {
  const talk = onPage();
  if (!isPlaceholder(talk)) return;
  const waiting = WAITING.get(talk) ?? waitFor(talk);
  waiting.add(tell);
  signal.addEventListener("abort", () => waiting.delete(tell));
}

/** `ready` forgets nobody who asked, and a page may be left open for days: it is asked once for all attempts. */
const WAITING = new WeakMap<Placeholder, Set<() => void>>();

function waitFor(talk: Placeholder): Set<() => void> {
  const waiting = new Set<() => void>();
  const tellAll = () => {
    WAITING.delete(talk);
    for (const tell of [...waiting]) if (waiting.has(tell)) tell();
  };
  WAITING.set(talk, waiting);
  talk.ready.then(tellAll, tellAll);
  return waiting;
}

function watchScript(loaded: () => void): () => void {
  const { signal, abort } = newListening();
  const look = () => void (talkOnPage() && loaded());
  whenReady(signal, look);
  // Whoever brought the tag; and `ready` may be of a placeholder that another has replaced.
  if (typeof document !== "undefined")
    document.addEventListener("load", look, { capture: true, signal });
  return abort;
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
  if (typeof document === "undefined" || talkOnPage()) return;
  const stop = loadScript({ loaded: () => stop(), failed: () => stop() }, options?.nonce);
}
