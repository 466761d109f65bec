import { bundleSources, sizeOfCode, splitSources } from "./bundle-sources.js";
import { BROUGHT } from "./bundle.js";
import { tableOf, type Row } from "./byte-table.js";
import { CORE, FEATURES, type Feature } from "./feature-modules.js";
import { standInFor } from "./stand-in.js";

interface App {
  readonly what: string;
  readonly code: string;
}

/** The apps whose bundles are compared. The last one has every module. */
const APPS: readonly App[] = [
  {
    what: "`<Session>` and its hooks",
    code: 'export { Session, useSession, useSessionEvent, useSessionState, useUnreads } from "talkjs-session"',
  },
  {
    what: "`<Session>`, `<Chatbox>` and `useUnreads`",
    code: 'export { Chatbox, Session, useUnreads } from "talkjs-session"',
  },
  { what: "everything", code: 'export * from "talkjs-session"' },
];

/** In bytes, minified and gzipped; one number for each app. */
export interface Costs {
  readonly features: readonly Row[];
  readonly core: readonly Row[];
  /** This library without any of the features. */
  readonly left: readonly number[];
  readonly own: readonly number[];
  readonly xstate: readonly number[];
}

type Sections = ReadonlyMap<string, string>;

/** Measures each feature in each app: the difference between the app and the same app whose modules of the feature are empty. */
export async function measureFeatures(): Promise<Costs> {
  const apps = await Promise.all(APPS.map(({ code }) => splitSources(code, BROUGHT)));
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
  return {
    features: sorted(await costsOf(FEATURES, own, [])),
    core: sorted(await costsOf(CORE, left, optional)),
    left,
    own,
    xstate: await Promise.all(APPS.map(xstateIn)),
  };
}

const sizeWithout = (sections: Sections, without: readonly string[]): Promise<number> =>
  sizeOfCode(
    [...sections]
      .map(([module, code]) => (without.includes(module) ? standInFor(code) : code))
      .join("\n"),
  );

const xstateIn = async ({ code }: App): Promise<number> =>
  (await bundleSources(code)).size - (await bundleSources(code, BROUGHT)).size;

const modulesIn = (features: readonly Feature[]): readonly string[] =>
  features.flatMap(({ modules }) => modules);

/** Each module belongs to one feature or one part of the core, so that nothing is left out or counted twice. */
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

/** The most expensive one first, in the app with everything. */
const sorted = (rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => (other.bytes.at(-1) ?? 0) - (one.bytes.at(-1) ?? 0));

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
