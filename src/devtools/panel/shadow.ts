import { CHART_STYLES } from "../chart/styles.js";
import { PANEL_STYLES } from "./styles.js";

/** Adds an element with a shadow root to the page, so that the styles of the app and the devtools stay separate. */
export function openShadow(): ShadowRoot {
  const host = document.createElement("div");
  host.dataset.talkjsSession = "devtools";
  const shadow = host.attachShadow({ mode: "open" });
  dress(shadow, CHART_STYLES + PANEL_STYLES);
  document.body.append(host);
  return shadow;
}

export const closeShadow = ({ host }: ShadowRoot): void => host.remove();

/** Uses a constructed style sheet, because a content security policy can refuse `<style>`. */
function dress(root: ShadowRoot, css: string): void {
  // Browsers from before 2023 do not have it.
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
