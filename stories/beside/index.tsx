import "./beside.css";
import { createRoot } from "react-dom/client";
import { CHART_STYLES } from "../../src/devtools/chart/index.js";
import { PageWatch } from "../../src/devtools/watch/page-watch.js";
import { Charts } from "./charts.js";

/**
 * Puts the charts beside whatever story is shown, outside of the story's own element: neither its
 * queries nor its renders meet them. Returns how to take them away.
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
