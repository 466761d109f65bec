import { now } from "../lib/clock.js";
import type { Placeholder } from "./placeholder.js";
import type { Listen } from "../lib/wait.js";

/** The address from which the `talkjs` package loads the SDK. */
export const SCRIPT = "https://cdn.talkjs.com/talk.js";

/** Stored on the element, so that another copy of this library finds it too. */
const WATCHED = Symbol.for("talkjs-session.tag@1");

const isWatched = (tag: Element): boolean => Reflect.has(tag, WATCHED);

export const tagOnPage = (): Element | null => document.querySelector(`script[src="${SCRIPT}"]`);

export const removeTag = (): void => tagOnPage()?.remove();

/** The longest time between the response of a script and its run, in milliseconds. */
const RUNS_WITHIN_MS = 1_000;

/**
 * If the script finished loading before we attached listeners, the element does not show it. Resource
 * Timing does. Returns how long it can still take to run, in milliseconds; undefined without such a tag.
 */
export const remainingRunTime = (): number | undefined => {
  const tag = tagOnPage();
  const ended = tag && !isWatched(tag) && timings().filter(isOfScript).at(-1);
  if (!ended) return undefined;
  return Math.max(0, ended.startTime + ended.duration + RUNS_WITHIN_MS - performance.now());
};

/** Test environments can lack Resource Timing. */
const timings = (): readonly PerformanceEntry[] =>
  "getEntriesByName" in performance ? performance.getEntriesByName(SCRIPT) : [];

/** A preload link has the same address, and an entry of its own. */
const isOfScript = (entry: PerformanceEntry): boolean =>
  Reflect.get(entry, "initiatorType") === "script";

/** Watches the tag that the `talkjs` package adds, before we can attach listeners to it. Removes it if it fails. */
export function watchTagEnd() {
  const { signal, abort } = newSignal();
  let hasEnded = false;
  const note = ({ target, type }: Event) => {
    if (target !== tagOnPage()) return;
    hasEnded = true;
    if (type === "error") removeTag();
  };
  // An event of a tag does not bubble, but the document receives it while it is captured.
  const options = { capture: true, signal };
  if (typeof document !== "undefined")
    for (const end of ["error", "load"]) document.addEventListener(end, note, options);
  return { hasEnded: () => hasEnded, stop: abort };
}

function newSignal() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Calls back when the tag on the page fails. Its timing can exist before its error event. */
export const onRefused: Listen = (refused) => {
  const tag = tagOnPage();
  tag?.addEventListener("error", refused);
  return () => tag?.removeEventListener("error", refused);
};

/** The placeholders whose tag has had listeners from the start and has not finished. The tag may be off the page. */
const loading = new WeakSet<Placeholder>();

/** Marks the tag of this placeholder as listened to from the start. */
export function takeOverTag(talk: Placeholder): void {
  loading.add(talk);
  const tag = tagOnPage();
  if (tag) watch(tag, talk);
}

interface TagListener {
  readonly loaded: () => void;
  readonly refused: () => void;
  readonly signal: AbortSignal;
}

/**
 * Listens to the tag that is loading, or to a new one if the last failed or was given up. There are
 * never two: a tag that other code removed still runs, or returns when the visitor consents.
 */
export function listenToTag(talk: Placeholder, listener: TagListener, nonce?: string): void {
  const { loaded, refused, signal } = listener;
  if (isGivenUp(tagOnPage())) removeTag();
  const found = tagOnPage();
  if (!found && loading.has(talk)) return;
  const tag = found ?? injectTag(talk, nonce);
  watch(tag, talk);
  tag.addEventListener("load", loaded, { signal });
  tag.addEventListener("error", refused, { signal });
}

function injectTag(talk: Placeholder, nonce: string | undefined): Element {
  const tag = document.createElement("script");
  tag.async = true;
  tag.src = SCRIPT;
  if (nonce !== undefined) tag.nonce = nonce;
  document.head.append(tag);
  takeOverTag(talk);
  return tag;
}

/** The times at which tags of unknown state were found. */
const foundTimes = new WeakMap<Element, number>();

/** The default limit of one attempt. */
const GIVEN_UP_AFTER_MS = 10_000;

function isGivenUp(tag: Element | null): boolean {
  const foundAt = tag && foundTimes.get(tag);
  return typeof foundAt === "number" && now() - foundAt >= GIVEN_UP_AFTER_MS;
}

function watch(tag: Element, talk: Placeholder): void {
  if (isWatched(tag)) return;
  Reflect.set(tag, WATCHED, true);
  if (!loading.has(talk)) foundTimes.set(tag, now());
  const end = () => loading.delete(talk);
  tag.addEventListener("load", end);
  tag.addEventListener("error", () => {
    end();
    tag.remove();
  });
}
