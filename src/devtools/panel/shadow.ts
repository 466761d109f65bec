import { CHART_STYLES } from "../chart/styles.js";
import { PANEL_STYLES } from "./styles.js";

/** An element of its own in the page, behind a shadow root: no style goes in or out. */
export function openShadow(): ShadowRoot {
  const host = document.createElement("div");
  host.dataset.talkjsSession = "devtools";
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
