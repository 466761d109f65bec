import { CHART_STYLES } from "../chart/styles.js";
import { PANEL_STYLES } from "./styles.js";

/** What would start something in the app while somebody types in the panel. */
const KEYS = ["keydown", "keypress", "keyup"];

/** An element of its own in the page, behind a shadow root: no style goes in or out, and no key press out. */
export function openShadow(): ShadowRoot {
  const host = document.createElement("div");
  host.dataset.talkjsSession = "devtools";
  for (const key of KEYS) host.addEventListener(key, (event) => event.stopPropagation());
  const shadow = host.attachShadow({ mode: "open" });
  dress(shadow, CHART_STYLES + PANEL_STYLES);
  document.body.append(host);
  return shadow;
}

export const closeShadow = ({ host }: ShadowRoot): void => host.remove();

/** A content security policy that refuses `<style>` lets style sheets made by scripts through. */
function dress(root: ShadowRoot, css: string): void {
  // Browsers from before 2023 have none.
  const sheets = root as Partial<Pick<ShadowRoot, "adoptedStyleSheets">>;
  if (sheets.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
}
