import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { isStillTrue as areBytesStillTrue, type Row } from "../../test/package/byte-table.js";
import {
  measureFeatures,
  rowsOfCore,
  rowsOfFeatures,
  tableOfCore,
  tableOfFeatures,
  type Costs,
} from "../../test/package/features.js";
import { rowsOfGoals, tableOfGoals } from "../../test/package/goals.js";
import { isLineTrue, sizeBesideOfficial, sizeInApp } from "../../test/package/size-in-app.js";
import { isStillTrue, measureSizes, tableOf } from "../../test/package/sizes.js";
import { measureXstate, tableOfXstate } from "../../test/package/xstate-costs.js";
import { diagramBlock } from "./diagram.js";
import { errorSections } from "./error-sections.js";
import { sections as measurements, textOf } from "./figures.js";
import { migratedDiff } from "./migrated-diff.js";
import { once } from "./once.js";
import { pretty, readPage, sectionIn, sectionsIn, withSection } from "./pages.js";
import { tableFor } from "./prop-tables.js";
import { bundlerTable, runnerTable } from "./tested-tools.js";
import { panelTable, sessionTable, tableOfView } from "./props.js";

type Content = (page: string) => string | Promise<string>;

/** The generated sections that one page has, by page and name. */
const OWN: Readonly<Record<string, Readonly<Record<string, Content>>>> = {
  "docs/benchmark.md": {
    bytes: (page) => lineFor(page, "bytes", sizeInApp),
    features: (page) => costsFor(page, "features", rowsOfFeatures, tableOfFeatures),
    core: (page) => costsFor(page, "core", rowsOfCore, tableOfCore),
    goals: (page) => costsFor(page, "goals", rowsOfGoals, tableOfGoals),
    xstate: async (page) => tableFrom(page, "xstate", await measureXstate(), tableOfXstate),
  },
  "docs/comparison.md": {
    sizes: sizesFor,
    official: (page) => lineFor(page, "official", sizeBesideOfficial),
  },
  "machines/README.md": {
    session: () => diagramBlock(sessionMachine),
    "chat-view": () => diagramBlock(chatViewMachine),
  },
  "docs/errors.md": { errors: errorSections },
  "docs/bundlers.md": { bundlers: bundlerTable, runners: runnerTable },
  "docs/props.md": {
    Session: sessionTable,
    Chatbox: () => tableOfView("Chatbox"),
    Inbox: () => tableOfView("Inbox"),
    Popup: () => tableOfView("Popup"),
    HtmlPanel: panelTable,
  },
  "docs/how-this-is-tested.md": Object.fromEntries(
    Object.entries(measurements).map(([name, section]) => [name, () => textOf(section)]),
  ),
  "examples/migrated/README.md": { difference: migratedDiff },
};

/** Returns a page with the current content of its generated sections. */
export async function pageWithSections(path: string): Promise<string> {
  let page = await readPage(path);
  const names = sectionsIn(page);
  for (const name of Object.keys(OWN[path] ?? {}))
    if (!names.includes(name)) throw new Error(`${path} has no section <!-- ${name} -->.`);
  for (const name of names) {
    const content = await contentOf(path, page, name);
    if (content !== undefined) page = withSection(page, name, content);
  }
  return pretty(page);
}

/** Returns the content of a generated section, or undefined for a comment in text that is written by hand. */
async function contentOf(path: string, page: string, section: string) {
  const own = OWN[path]?.[section];
  if (own) return own(page);
  return tableFor(section) ?? exampleFor(section);
}

/** Returns an example from a file that runs as a test. */
async function exampleFor(section: string): Promise<string | undefined> {
  const [, file] = /^example: (\S+)$/.exec(section) ?? [];
  if (!file) return undefined;
  const source = await readPage(`docs/examples/${file}`);
  return ["```" + (file.split(".").at(-1) ?? ""), source.trim(), "```"].join("\n");
}

/** Keeps a table of sizes that is within 10 % of the measured ones, so that not every change rewrites it. */
async function sizesFor(page: string): Promise<string> {
  const sizes = await measureSizes();
  const written = sectionIn(page, "sizes").trim();
  return isStillTrue(written, sizes) ? written : tableOf(sizes);
}

/** Keeps a line about bytes in the same way. */
async function lineFor(
  page: string,
  section: string,
  measure: () => Promise<string>,
): Promise<string> {
  const written = sectionIn(page, section).trim();
  const measured = await measure();
  return isLineTrue(written, measured) ? written : measured;
}

const costs = once(measureFeatures);

/** Keeps a table of costs in the same way. */
async function costsFor(
  page: string,
  section: string,
  rowsOf: (costs: Costs) => readonly Row[],
  print: (costs: Costs) => string,
): Promise<string> {
  const measured = await costs();
  return tableFrom(page, section, rowsOf(measured), () => print(measured));
}

function tableFrom(
  page: string,
  section: string,
  rows: readonly Row[],
  print: (rows: readonly Row[]) => string,
): string {
  const written = sectionIn(page, section).trim();
  return areBytesStillTrue(written, rows) ? written : print(rows);
}
