import { readdir } from "node:fs/promises";
import { format } from "prettier";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { entryPoints } from "../../test/package/built.js";
import { currentReport, fileOf } from "./api-reports.js";
import { chatViewChart, sessionChart } from "./charts/charts.js";
import { moduleOf, svgOf } from "./charts/written.js";
import { inRoot } from "./pages.js";
import {
  errorsPageModule,
  packageWithAddresses,
  repositoryAddress,
  withAddresses,
} from "./repository.js";
import { pageWithSections } from "./sections.js";

/** The generated files by path, each with the function that returns its current text. */
export type Generated = Readonly<Record<string, () => string | Promise<string>>>;

const PAGES = [
  "README.md",
  "SECURITY.md",
  "machines/README.md",
  "examples/migrated/README.md",
  ...(await readdir(inRoot("docs")))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** npm shows these pages too, where a relative link leads nowhere. */
const WITH_ADDRESSES = ["README.md", "SECURITY.md"];

async function pageOf(path: string): Promise<string> {
  const page = await pageWithSections(path);
  return WITH_ADDRESSES.includes(path) ? withAddresses(page, await repositoryAddress()) : page;
}

export const pages: Generated = {
  ...Object.fromEntries(PAGES.map((path) => [path, () => pageOf(path)])),
  "package.json": packageWithAddresses,
  "src/errors/errors-page.generated.ts": errorsPageModule,
};

const json = (value: object) => format(JSON.stringify(value), { parser: "json", printWidth: 100 });

export const charts: Generated = {
  "machines/session.chart.json": () => json(sessionMachine.config),
  "machines/chat-view.chart.json": () => json(chatViewMachine.config),
  "src/devtools/chart/charts.generated.ts": async () =>
    moduleOf({ sessionChart: await sessionChart(), chatViewChart: await chatViewChart() }),
  "docs/images/session-chart.svg": async () => svgOf(await sessionChart(), sessionMachine),
  "docs/images/chat-view-chart.svg": async () => svgOf(await chatViewChart(), chatViewMachine),
};

/** These need a build. */
export const apiReports: Generated = Object.fromEntries(
  entryPoints.map(({ name }) => [`api/${fileOf(name)}`, () => currentReport(fileOf(name))]),
);
