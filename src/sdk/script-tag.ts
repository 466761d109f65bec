import type { Listen } from "./wait.js";

/** Where the `talkjs` package takes the SDK from. */
const ORIGIN = "https://cdn.talkjs.com";
const SCRIPT = `${ORIGIN}/talk.js`;

/** On the element itself, so that another copy of this library knows the tag as well. */
const WATCHED = Symbol.for("talkjs-session.tag@1");

const isWatched = (tag: Element): boolean => Reflect.has(tag, WATCHED);

const tagOnPage = (): Element | null => document.querySelector(`script[src="${SCRIPT}"]`);

/** How long after its response a script may take to be compiled and to run, in milliseconds. */
const RUNS_WITHIN_MS = 1_000;

/**
 * A tag that ended before anyone listened bears no mark of it; the browser's timings tell. Gives how
 * long it may still take to run, in milliseconds; undefined where there is no such tag.
 */
export const timeLeftToRun = (): number | undefined => {
  const tag = tagOnPage();
  const ended = performance.getEntriesByName(SCRIPT).filter(isOfScript).at(-1);
  if (!tag || isWatched(tag) || !ended) return undefined;
  return Math.max(0, ended.startTime + ended.duration + RUNS_WITHIN_MS - performance.now());
};

/** A preload link fetches the same address and is no tag. */
const isOfScript = (entry: PerformanceEntry): boolean =>
  Reflect.get(entry, "initiatorType") === "script";

export const removeTag = (): void => tagOnPage()?.remove();

/** Takes a tag away that is refused before anyone could listen to it: while `talkjs` is being imported. */
export function removeRefused(signal: AbortSignal): void {
  const remove = ({ target }: Event) => {
    if (target === tagOnPage()) removeTag();
  };
  // An error of a tag does not bubble; on its way down it passes the document.
  document.addEventListener("error", remove, { capture: true, signal });
}

/** Tells when the tag on the page is refused after all: its timing is there before its error. */
export const onRefused: Listen = (refused) => {
  const tag = tagOnPage();
  tag?.addEventListener("error", refused);
  return () => tag?.removeEventListener("error", refused);
};

interface TagListener {
  readonly loaded: () => void;
  readonly refused: () => void;
  readonly signal: AbortSignal;
}

/** Listens to the tag that is on its way; to a new one where the last was refused. There are never two. */
export function followTag({ loaded, refused, signal }: TagListener, nonce?: string): void {
  const tag = tagOnPage() ?? injectTag(nonce);
  if (!isWatched(tag)) {
    Reflect.set(tag, WATCHED, true);
    tag.addEventListener("error", () => tag.remove());
  }
  tag.addEventListener("load", loaded, { signal });
  tag.addEventListener("error", refused, { signal });
}

function injectTag(nonce: string | undefined): Element {
  const tag = document.createElement("script");
  tag.src = SCRIPT;
  if (nonce !== undefined) tag.nonce = nonce;
  return document.head.appendChild(tag);
}

/** Hears whether the page's policy refuses the script: the tag itself only fails. Gives how to ask. */
export function watchPolicy(signal: AbortSignal): () => boolean {
  let isForbidden = false;
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && blockedURI.startsWith(ORIGIN)) isForbidden = true;
  };
  document.addEventListener("securitypolicyviolation", note, { signal });
  return () => isForbidden;
}
