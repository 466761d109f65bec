import { now } from "../lib/clock.js";
import type { Placeholder } from "./placeholder.js";
import type { Listen } from "../lib/wait.js";

/** Where the `talkjs` package takes the SDK from. */
export const SCRIPT = "https://cdn.talkjs.com/talk.js";

/** On the element itself, so that another copy of this library knows the tag as well. */
const WATCHED = Symbol.for("talkjs-session.tag@1");

const isWatched = (tag: Element): boolean => Reflect.has(tag, WATCHED);

export const tagOnPage = (): Element | null => document.querySelector(`script[src="${SCRIPT}"]`);

export const removeTag = (): void => tagOnPage()?.remove();

/** How long after its response a script may take to be compiled and to run, in milliseconds. */
const RUNS_WITHIN_MS = 1_000;

/**
 * A tag that ended before anyone listened bears no mark of it; the browser's timings tell. Gives how
 * long it may still take to run, in milliseconds; undefined where there is no such tag.
 */
export const remainingRunTime = (): number | undefined => {
  const tag = tagOnPage();
  const ended = tag && !isWatched(tag) && timings().filter(isOfScript).at(-1);
  if (!ended) return undefined;
  return Math.max(0, ended.startTime + ended.duration + RUNS_WITHIN_MS - performance.now());
};

/** Pages of tests may have no timings. */
const timings = (): readonly PerformanceEntry[] =>
  "getEntriesByName" in performance ? performance.getEntriesByName(SCRIPT) : [];

/** A preload link fetches the same address and is no tag. */
const isOfScript = (entry: PerformanceEntry): boolean =>
  Reflect.get(entry, "initiatorType") === "script";

/** Takes away each tag that ends in vain from now on, before anyone could listen to it. */
export function watchTagsEnd() {
  const { signal, abort } = newSignal();
  let hasEnded = false;
  const note = ({ target, type }: Event) => {
    if (target !== tagOnPage()) return;
    hasEnded = true;
    if (type === "error") removeTag();
  };
  // An event of a tag does not bubble; on its way down it passes the document.
  const options = { capture: true, signal };
  if (typeof document !== "undefined")
    for (const end of ["error", "load"]) document.addEventListener(end, note, options);
  return { hasEnded: () => hasEnded, stop: abort };
}

function newSignal() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Tells when the tag on the page is refused after all: its timing is there before its error. */
export const onRefused: Listen = (refused) => {
  const tag = tagOnPage();
  tag?.addEventListener("error", refused);
  return () => tag?.removeEventListener("error", refused);
};

/** The placeholders whose tag was listened to from its start, and has not ended; it need not be on the page. */
const ON_THEIR_WAY = new WeakSet<Placeholder>();

/** Says that the tag of this placeholder has been listened to from its start. */
export function takeOverTag(talk: Placeholder): void {
  ON_THEIR_WAY.add(talk);
  const tag = tagOnPage();
  if (tag) watch(tag, talk);
}

interface TagListener {
  readonly loaded: () => void;
  readonly refused: () => void;
  readonly signal: AbortSignal;
}

/**
 * Listens to the tag that is on its way; to a new one where the last was refused, or given up.
 * There are never two: one that somebody took out of the page still runs, or comes back when the
 * visitor consents.
 */
export function listenToTag(talk: Placeholder, listener: TagListener, nonce?: string): void {
  const { loaded, refused, signal } = listener;
  if (isGivenUp(tagOnPage())) removeTag();
  const found = tagOnPage();
  if (!found && ON_THEIR_WAY.has(talk)) return;
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

/** When a tag was found of which nobody knows whether it has ended. */
const FOUND = new WeakMap<Element, number>();

/** Nobody waits longer for one attempt by default. */
const GIVEN_UP_AFTER_MS = 10_000;

function isGivenUp(tag: Element | null): boolean {
  const foundAt = tag && FOUND.get(tag);
  return typeof foundAt === "number" && now() - foundAt >= GIVEN_UP_AFTER_MS;
}

function watch(tag: Element, talk: Placeholder): void {
  if (isWatched(tag)) return;
  Reflect.set(tag, WATCHED, true);
  if (!ON_THEIR_WAY.has(talk)) FOUND.set(tag, now());
  const end = () => ON_THEIR_WAY.delete(talk);
  tag.addEventListener("load", end);
  tag.addEventListener("error", () => {
    end();
    tag.remove();
  });
}
