import { resolve } from "node:path";

export const fromRoot = (...path: string[]) => resolve(import.meta.dirname, "../..", ...path);

export const modulePath = (path: string) => fromRoot("node_modules", path);

/** In the examples of the pages, the package's name resolves to this library's source. */
export const ownEntries = [
  { find: /^talkjs-session$/, replacement: fromRoot("src/index.ts") },
  { find: /^talkjs-session\/(\w+)$/, replacement: fromRoot("src/$1.ts") },
];

/** Thousands of steps, which take longer than all other tests of their folder: `npm run endurance` runs them on React 19, and CI on 17. */
export const longTests = process.env.ENDURANCE ? [] : ["**/endurance.test.{ts,tsx}"];
