import { readdir, readFile } from "node:fs/promises";
import type { Kept } from "../../test/support/keep-figures.js";
import * as tables from "./figure-tables.js";
import { PARTS } from "../../test/mutation/parts.js";
import { inRoot } from "./pages.js";

interface Section {
  /** The files in docs/figures that the section shows. */
  readonly of: readonly string[];
  /** Whether the measurements may be missing. */
  readonly isOptional?: boolean;
  readonly figures?: (all: tables.AllKept) => ReturnType<typeof tables.inOne>;
}

const REPEATED = ["react-18", "react-17"].concat(
  ["18", "17", "preact"].map((react) => `react-${react}-chromium`),
);
const SERVERS = ["react-18-server", "react-17-server"];
const SCRIPTS = ["next", "built-stories", "site", "examples", "consumers", "soak"];
const counts = (...projects: string[]) => projects.map((project) => `tests/${project}`);

/** The generated sections of docs/how-this-is-tested.md. */
export const sections: Readonly<Record<string, Section>> = {
  tests: {
    of: counts(
      "node",
      "node-alone",
      "dom",
      "browser",
      "e2e",
      "stories",
      ...SCRIPTS,
      ...SERVERS,
      ...REPEATED,
    ),
    figures: tables.byProject,
  },
  model: { of: ["model"] },
  fuzz: {
    of: ["fuzz/npm-test", "fuzz/npm-run-fuzz"],
    figures: (all) =>
      tables.byRun({ "fuzz/npm-test": "npm test", "fuzz/npm-run-fuzz": "npm run fuzz" }, all),
  },
  failures: {
    of: ["failures"],
    figures: (all) => {
      const rows = Object.values(tables.inOne(all));
      return { [`${rows.length} failures`]: tables.sumOf(rows) };
    },
  },
  "each-failure": { of: ["failures"] },
  "loading-failures": { of: ["loading-failures"] },
  "hot-reload": { of: ["hot-reload/Vite", "hot-reload/Next.js", "hot-reload/official"] },
  "side-by-side": { of: ["side-by-side/sessions", "side-by-side/chat-uis"] },
  inspecting: { of: ["inspecting/cost", "inspecting/messages"] },
  matrix: { of: counts("dom", "browser", ...REPEATED), figures: tables.byReact },
  soak: { of: ["soak"] },
  coverage: {
    of: ["coverage"],
    figures: (all) =>
      tables.withShare(tables.withTotal(tables.inOne(all)), "branches", "taken by tests"),
  },
  mutation: {
    of: Object.keys(PARTS).map((part) => `mutation/${part}`),
    isOptional: true,
    figures: (all) => tables.withShare(tables.withTotal(tables.inOne(all)), "mutants", "noticed"),
  },
};

/** Returns the text of a section: its table, the origin of the measurements, and the missing ones. */
export async function textOf({ of, figures = tables.inOne }: Section): Promise<string> {
  const names = await keptNames();
  const all = await Promise.all(
    of
      .filter((name) => names.includes(name))
      .map(async (name) => [name, await readKept(name)] as const),
  );
  const missing = of.filter((name) => !names.includes(name)).map((name) => `\`${name}\``);
  return [
    ...(all.length > 0
      ? [tables.tableOf(figures(all)), originOf(all.map(([, kept]) => kept))]
      : []),
    ...(missing.length > 0 ? [`Not measured yet: ${missing.join(", ")}.`] : []),
  ].join("\n\n");
}

function originOf(all: readonly Kept[]): string {
  const each = (values: readonly string[]) => [...new Set(values)].join(", ");
  const files = each(all.flatMap(({ suites }) => suites.filter(isFile).map(linkTo)));
  const node = each(all.map(({ node }) => node));
  const dates = each(all.map(({ date }) => date));
  const react = each(all.map(({ react }) => react));
  return `_${dates}; Node ${node}; ${react}${files && `; ${files}`}_`;
}

const isFile = (suite: string) => /\.\w+$/.test(suite);

const linkTo = (suite: string) => `[${suite}](../${suite})`;

/** The names of the files in docs/figures. */
export async function keptNames(): Promise<string[]> {
  const paths = await readdir(inRoot("docs/figures"), { recursive: true });
  return paths.flatMap((path) => (path.endsWith(".json") ? [path.slice(0, -5)] : [])).sort();
}

export const readKept = async (name: string): Promise<Kept> =>
  JSON.parse(await readFile(inRoot(`docs/figures/${name}.json`), "utf8")) as Kept; // keepFigures wrote it
