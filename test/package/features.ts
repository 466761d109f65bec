import { CHATBOX_APP, SESSION_APP, WHOLE_APP, type App } from "./apps.js";
import { bundleSources, sizeOfCode, splitSources } from "./bundle-sources.js";
import { DEPENDENCIES } from "./bundle.js";
import { tableOf, type Row } from "./byte-table.js";
import { CORE, FEATURES, type Feature } from "./feature-modules.js";
import { emptied } from "./emptied.js";

/** The apps whose bundles are compared. The last one has every module. */
export const APPS: readonly App[] = [SESSION_APP, CHATBOX_APP, WHOLE_APP];

/** In bytes, minified and gzipped; one number for each app. */
export interface Costs {
  readonly features: readonly Row[];
  readonly core: readonly Row[];
  /** This library without any of the features. */
  readonly left: readonly number[];
  readonly own: readonly number[];
  /** For each app, its size without the most expensive features: without none, one, two, and so on. */
  readonly ladders: readonly (readonly number[])[];
  readonly xstate: readonly number[];
}

type Sections = ReadonlyMap<string, string>;

/** Measures each feature in each app: the difference between the app and the same app whose modules of the feature are empty. */
export async function measureFeatures(): Promise<Costs> {
  const apps = await Promise.all(APPS.map(({ code }) => splitSources(code, DEPENDENCIES)));
  checkModules(apps.at(-1) ?? new Map());
  const sizesOf = (without: readonly string[]) =>
    Promise.all(apps.map((sections) => sizeWithout(sections, without)));
  const costsOf = (parts: readonly Feature[], from: readonly number[], others: readonly string[]) =>
    Promise.all(
      parts.map(async ({ what, modules }) => ({
        what,
        bytes: minus(from, await sizesOf([...others, ...modules])),
      })),
    );
  const optional = modulesIn(FEATURES);
  const [own, left] = [await sizesOf([]), await sizesOf(optional)];
  const features = await costsOf(FEATURES, own, []);
  return {
    features: sorted(features),
    core: sorted(await costsOf(CORE, left, optional)),
    left,
    own,
    ladders: await Promise.all(apps.map((sections, i) => ladderOf(sections, features, i))),
    xstate: await Promise.all(APPS.map(xstateIn)),
  };
}

const sizeWithout = (sections: Sections, without: readonly string[]): Promise<number> =>
  sizeOfCode(
    [...sections]
      .map(([module, code]) => (without.includes(module) ? emptied(code) : code))
      .join("\n"),
  );

function ladderOf(sections: Sections, costs: readonly Row[], app: number): Promise<number[]> {
  const whats = sorted(costs, app).map(({ what }) => what);
  const modulesOf = (names: readonly string[]) =>
    modulesIn(FEATURES.filter(({ what }) => names.includes(what)));
  return Promise.all(
    [...whats.keys(), whats.length].map((count) =>
      sizeWithout(sections, modulesOf(whats.slice(0, count))),
    ),
  );
}

const xstateIn = async ({ code }: App): Promise<number> =>
  (await bundleSources(code)).size - (await bundleSources(code, DEPENDENCIES)).size;

const modulesIn = (features: readonly Feature[]): readonly string[] =>
  features.flatMap(({ modules }) => modules);

/** Fails unless each module is listed once: otherwise it would be left out, or counted twice. */
function checkModules(sections: Sections): void {
  const listed = modulesIn([...FEATURES, ...CORE]);
  const bundled = [...sections].filter(([, code]) => code.trim() !== "").map(([module]) => module);
  const wrong = [
    ...listed.filter((module, i) => !bundled.includes(module) || listed.indexOf(module) !== i),
    ...bundled.filter((module) => !listed.includes(module)),
  ];
  if (wrong.length > 0)
    throw new Error(`List each module once in feature-modules.ts: ${wrong.join(", ")}.`);
}

const minus = (all: readonly number[], less: readonly number[]): number[] =>
  all.map((size, i) => size - (less[i] ?? 0));

/** Sorts the most expensive one in an app first. */
const sorted = (rows: readonly Row[], app = APPS.length - 1): Row[] =>
  [...rows].sort((one, other) => (other.bytes[app] ?? 0) - (one.bytes[app] ?? 0));

const HEAD = APPS.map(({ what }) => `${what}, bytes`);

export const rowsOfFeatures = ({ features, left, own, xstate }: Costs): readonly Row[] => [
  ...features,
  { what: "**all of these together**", bytes: minus(own, left) },
  { what: "**what is left of this library**", bytes: left },
  { what: "xstate", bytes: xstate },
];

export const rowsOfCore = ({ core, left }: Costs): readonly Row[] => [
  ...core,
  { what: "**what is left of this library**", bytes: left },
];

export const tableOfFeatures = (costs: Costs): string =>
  tableOf(["feature", ...HEAD], rowsOfFeatures(costs));

export const tableOfCore = (costs: Costs): string =>
  tableOf(["part of what is left", ...HEAD], rowsOfCore(costs));
