import { METRICS } from "./metrics.js";

const LIGHT = `
  --chart-ground: #fff; --chart-outer: #f4f5fb; --chart-line: #757b98; --chart-text: #1d2033;
  --chart-quiet: #585d76; --chart-lit: #2746d8; --chart-glow: #e4e9ff; --chart-on-lit: #fff;
  --chart-last: #b34700; --chart-last-ground: #fff1e3;`;

const DARK = `
  --chart-ground: #15171f; --chart-outer: #1d202c; --chart-line: #7d84a3; --chart-text: #e8eaf4;
  --chart-quiet: #a5abc4; --chart-lit: #9db0ff; --chart-glow: #252d52; --chart-on-lit: #10132a;
  --chart-last: #ffb073; --chart-last-ground: #3a2616;`;

/** The styles of a chart, light and dark, for a `<style>` beside it. A `data-theme` on an ancestor selects one theme. */
export const CHART_STYLES = `
.talk-chart, .talk-legend {${LIGHT}
  display: block; background: var(--chart-ground); color: var(--chart-quiet);
  font: ${String(METRICS.smallSize)}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) { .talk-chart, .talk-legend {${DARK}} }
[data-theme="light"] :is(.talk-chart, .talk-legend) {${LIGHT}}
[data-theme="dark"] :is(.talk-chart, .talk-legend) {${DARK}}
.talk-chart text { fill: var(--chart-quiet); }
.talk-chart .state rect { fill: var(--chart-ground); stroke: var(--chart-line); }
.talk-chart .state[data-outer="true"] rect { fill: var(--chart-outer); }
.talk-chart .state .name {
  fill: var(--chart-text); font-size: ${String(METRICS.nameSize)}px; font-weight: 600;
}
.talk-chart .state[data-active="true"] rect { fill: var(--chart-lit); stroke: var(--chart-lit); stroke-width: 2; }
.talk-chart .state[data-active="true"] text { fill: var(--chart-on-lit); }
.talk-chart .state[data-active="true"][data-outer="true"] rect { fill: var(--chart-glow); }
.talk-chart .state[data-active="true"][data-outer="true"] text { fill: var(--chart-text); }
.talk-chart .line { fill: none; stroke: var(--chart-line); }
.talk-chart .arrow, .talk-chart circle { fill: var(--chart-line); }
.talk-chart .label rect { fill: var(--chart-ground); }
.talk-chart .label text { text-anchor: middle; }
.talk-chart .edge[data-last="true"] .line { stroke: var(--chart-last); stroke-width: 2.5; }
.talk-chart .edge[data-last="true"] .arrow { fill: var(--chart-last); }
.talk-chart .label[data-last="true"] rect { fill: var(--chart-last-ground); stroke: var(--chart-last); }
.talk-chart .label[data-last="true"] text { fill: var(--chart-last); }
.talk-legend summary { cursor: pointer; padding: 2px 6px; }
.talk-legend dl { margin: 0; padding: 2px 6px 6px; }
.talk-legend dl div { display: flex; gap: 8px; padding: 1px 0; }
.talk-legend dt { min-width: 7.5em; }
.talk-legend dd { margin: 0; }
.talk-legend [data-kind="active"] { color: var(--chart-lit); font-weight: 600; }
.talk-legend [data-kind="last"] { color: var(--chart-last); font-weight: 600; }
`;
