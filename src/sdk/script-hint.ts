import { SCRIPT } from "./script-tag.js";

/** Preloads the script. It runs only once a tag exists, which uses the preloaded response. */
export function hintAtScript(): void {
  if (typeof document === "undefined" || isAsked() || isHeldBack()) return;
  const link = document.createElement("link");
  // jsdom has no preloads, and gets no element.
  if (!link.relList?.supports("preload")) return;
  link.rel = "preload";
  link.as = "script";
  link.href = SCRIPT;
  document.head.append(link);
}

const isAsked = (): boolean =>
  document.querySelector(`[src="${SCRIPT}"], [href="${SCRIPT}"]`) !== null;

/** A consent manager makes a script inert when its `src` is set. Then nothing may be fetched. */
function isHeldBack(): boolean {
  const script = document.createElement("script");
  script.src = SCRIPT;
  return script.getAttribute("type") !== null;
}
