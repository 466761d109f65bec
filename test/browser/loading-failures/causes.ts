import type { SessionErrorCode } from "../../../src/machines.js";
import type { TalkAnswer } from "../../support/cdn.js";
import type { PageWindow } from "../support/open-page.js";

/** A reason why talk.js fails immediately. */
export interface Cause {
  readonly name: string;
  readonly code: SessionErrorCode;
  /** The response of the CDN while the cause exists. */
  readonly answer: TalkAnswer;
  readonly head?: string;
  readonly isOffline?: boolean;
  /** The remedy: a retry when the CDN responds, the return of the network, or none on this page. */
  readonly endsBy: "retry" | "online" | "nothing";
}

const POLICY = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-eval'">`;

/** The only message that a browser shows for an error of a cross-origin script; other messages come from the page. */
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

/** Causes in the page, for causes that the CDN's response cannot produce. */
export function bringAbout({ isOffline }: Cause, window: PageWindow): void {
  if (isOffline) goOffline(window);
}

/** Makes `navigator.onLine` false; the test must route the CDN too. */
export function goOffline({ navigator }: PageWindow): void {
  Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
}

/** Makes `navigator.onLine` true again. */
export function goOnline(window: PageWindow): void {
  Object.defineProperty(window.navigator, "onLine", { configurable: true, value: true });
  window.dispatchEvent(new Event("online"));
}
