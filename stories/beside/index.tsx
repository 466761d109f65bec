import "./beside.css";
import { createRoot } from "react-dom/client";
import { CHART_STYLES } from "../../src/devtools/chart/index.js";
import { PageWatch } from "../../src/devtools/watch/page-watch.js";
import { Charts } from "./charts.js";

/**
 * Shows the charts beside the story, outside of its element, so that they affect neither its queries
 * nor its renders. Returns a function that removes them.
 */
export function putChartsBeside(): () => void {
  const aside = document.createElement("aside");
  aside.className = "beside";
  aside.setAttribute("aria-label", "Charts");
  document.body.classList.add("has-charts");
  document.body.append(aside);
  const root = createRoot(aside);
  const watch = new PageWatch();
  root.render(
    <>
      <style>{CHART_STYLES}</style>
      <Charts watch={watch} />
    </>,
  );
  return () => {
    root.unmount();
    watch.end();
    aside.remove();
    document.body.classList.remove("has-charts");
  };
}
