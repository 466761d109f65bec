import type { SessionErrorCode } from "../../../src/machines.js";
import type { TalkAnswer } from "../../support/cdn.js";
import type { PageWindow } from "../support/open-page.js";

/** Why talk.js fails as soon as it is asked for. */
export interface Cause {
  readonly name: string;
  readonly code: SessionErrorCode;
  /** What the CDN answers while it lasts. */
  readonly answer: TalkAnswer;
  readonly head?: string;
  readonly isOffline?: boolean;
  /** What ends it: a retry, once the CDN answers; the network's return; nothing that a page can do. */
  readonly endsBy: "retry" | "online" | "nothing";
}

const POLICY = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-eval'">`;

/** A browser says no more than this of what a script from elsewhere throws; the rest is the page's own. */
const FORGIVE = `<script>
  addEventListener("error", (event) => {
    if (event.message === "Script error.") event.stopImmediatePropagation();
  });
</script>`;

/** One row for each cause. */
export const causes: readonly Cause[] = [
  { name: "a network error", answer: "blocked", code: "script-blocked", endsBy: "retry" },
  { name: "a 404", answer: { status: 404 }, code: "script-blocked", endsBy: "retry" },
  { name: "a 500", answer: { status: 500 }, code: "script-blocked", endsBy: "retry" },
  {
    name: "a script that throws",
    answer: { body: "throw new Error('half a talk.js');" },
    head: FORGIVE,
    code: "script-invalid",
    endsBy: "retry",
  },
  {
    name: "a page of HTML in its place",
    answer: { body: "<!doctype html><title>Sign in to this network</title>" },
    head: FORGIVE,
    code: "script-invalid",
    endsBy: "retry",
  },
  { name: "an empty file", answer: { body: "" }, code: "script-invalid", endsBy: "retry" },
  { name: "the page's policy", answer: "ok", head: POLICY, code: "script-csp", endsBy: "nothing" },
  {
    name: "no network",
    answer: "blocked",
    isOffline: true,
    code: "script-offline",
    endsBy: "online",
  },
];

/** Brings about in a page what the CDN's answer cannot. */
export function bringAbout({ isOffline }: Cause, window: PageWindow): void {
  if (isOffline) goOffline(window);
}

/** Has a page's browser say that it is offline; the CDN is to be routed beside it. */
export function goOffline({ navigator }: PageWindow): void {
  Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
}

/** Has it say that it is back. */
export function goOnline(window: PageWindow): void {
  Object.defineProperty(window.navigator, "onLine", { configurable: true, value: true });
  window.dispatchEvent(new Event("online"));
}
