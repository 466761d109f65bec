import { SCRIPT } from "./script-tag.js";

/** Has the browser fetch the script, which does not run before there is a tag for it: that uses what was fetched. */
export function hintAtScript(): void {
  if (typeof document === "undefined" || isAsked() || isHeldBack()) return;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "script";
  link.href = SCRIPT;
  document.head.append(link);
}

const isAsked = (): boolean =>
  document.querySelector(`[src="${SCRIPT}"], [href="${SCRIPT}"]`) !== null;

/** A consent manager makes a script inert as soon as it gets its address, and then nothing is to be fetched. */
function isHeldBack(): boolean {
  const script = document.createElement("script");
  script.src = SCRIPT;
  return script.getAttribute("type") !== null;
}
