import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { AnyStateMachine } from "xstate";
import { Chart } from "../../../src/devtools/chart/chart.js";
import type { ChartData } from "../../../src/devtools/chart/chart.types.js";
import { CHART_STYLES } from "../../../src/devtools/chart/styles.js";

/** Returns a chart as an SVG file, with the colours of the reader's colour scheme. */
export function svgOf(chart: ChartData, machine: AnyStateMachine): string {
  const describe = (state: string) =>
    machine.getStateNodeById(`${machine.id}.${state}`).description;
  const drawing = renderToStaticMarkup(createElement(Chart, { chart, describe }));
  const size = `width="${String(chart.width)}" height="${String(chart.height)}"`;
  return drawing
    .replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" ${size} `)
    .replace(">", `><style>${CHART_STYLES}</style>`)
    .replaceAll(/<(?=g |\/svg)/g, "\n<")
    .concat("\n");
}

/** Returns the module that contains the charts, with one line per state and edge. */
export function moduleOf(charts: Readonly<Record<string, ChartData>>): string {
  const constants = Object.entries(charts).map(([name, { states, edges, ...rest }]) =>
    [
      `export const ${name}: ChartData = {`,
      `  ${JSON.stringify(rest).slice(1, -1)},`,
      `  states: [\n${linesOf(states)}  ],`,
      `  edges: [\n${linesOf(edges)}  ],\n};`,
    ].join("\n"),
  );
  return [HEADER, ...constants].join("\n\n").concat("\n");
}

const HEADER = `// Generated from the machines: \`npm run docs\` writes this file.
import type { ChartData } from "./chart.types.js";`;

const linesOf = (items: readonly object[]): string =>
  items.map((item) => `    ${JSON.stringify(item)},\n`).join("");
