import { CHATBOX_APP, SESSION_APP, WHOLE_APP, type App } from "./apps.js";
import { DEPENDENCIES, bundle } from "./bundle.js";

interface Import extends App {
  /** In bytes, minified and gzipped: this library's own code, and everything except React and `talkjs`. */
  readonly budget: { readonly own: number; readonly whole: number };
}

/** The imports of apps, and their budgets. A budget is at most 1 % above the measured size. */
const IMPORTS: readonly Import[] = [
  {
    ...WHOLE_APP,
    what: "`talkjs-session`: everything",
    budget: { own: 21_520, whole: 33_720 },
  },
  {
    ...SESSION_APP,
    budget: { own: 16_070, whole: 28_340 },
  },
  {
    ...CHATBOX_APP,
    budget: { own: 19_800, whole: 32_030 },
  },
  {
    what: "`talkjs-session/controller`",
    code: 'export * from "talkjs-session/controller"',
    budget: { own: 14_590, whole: 26_840 },
  },
  {
    what: "`talkjs-session/machines`",
    code: 'export * from "talkjs-session/machines"',
    budget: { own: 3_830, whole: 16_250 },
  },
];

export interface Size extends Import {
  readonly own: number;
  readonly whole: number;
}

export const measureSizes = (): Promise<Size[]> =>
  Promise.all(
    IMPORTS.map(async (one) => ({
      ...one,
      own: (await bundle(one.code, DEPENDENCIES)).size,
      whole: (await bundle(one.code)).size,
    })),
  );

export const isWithin = ({ own, whole, budget }: Size): boolean =>
  own <= budget.own && whole <= budget.whole;

const inKb = (bytes: number): string => (bytes / 1_000).toFixed(1);

export const tableOf = (sizes: readonly Size[]): string =>
  [
    "| import | own code, kB | with xstate, kB |",
    "| --- | --- | --- |",
    ...sizes.map(({ what, own, whole }) => `| ${what} | ${inKb(own)} | ${inKb(whole)} |`),
  ].join("\n");

/** The table is still true if its sizes differ by at most 10 %, so that not every change rewrites it. */
export const isStillTrue = (table: string, sizes: readonly Size[]): boolean =>
  sizes.every(({ what, own, whole }) => {
    const row = table.split("\n").find((line) => line.includes(`${what} `));
    const written = row?.split("|").slice(2, 4).map(Number) ?? [];
    return [own, whole].every((size, i) => Math.abs((written[i] ?? 0) * 1_000 - size) <= size / 10);
  });
