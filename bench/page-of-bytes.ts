import { measureFeatures, tableOfCore, tableOfFeatures } from "../test/package/features.js";
import { tableOfGoals } from "../test/package/goals.js";
import { sizeInApp } from "../test/package/size-in-app.js";
import { measureXstate, tableOfXstate } from "../test/package/xstate-costs.js";

/** Returns the parts of the page about bytes. `npm run docs` updates them. */
export const measureBytes = async () => ({
  line: section("bytes", await sizeInApp()),
  sections: await sectionsOfBytes(),
});

async function sectionsOfBytes(): Promise<string> {
  const costs = await measureFeatures();
  return `## What each feature costs

The numbers are minified and gzipped bytes of a production build. A feature costs the difference between an app and the same app in
which the modules of the feature are empty. Its states in the chart, and other code in modules that it shares, are not counted.
Differences below 30 bytes are noise of the compression. Because of it, the sum of all features differs from the row “all of these together”.
\`npm run size -- --by module\` lists the modules.

${section("features", tableOfFeatures(costs))}

You pay for a feature that you do not use if it is a prop, because a bundler does not know which props you pass: \`inspect\`, \`sdk\`,
\`sessionRef\`, \`syncUser\` as a function and desktop notifications. You always pay for two more: for the registry, because the devtools
can be imported when the session is already open, and for the recording of conversation builders, which starts before the first chat UI.

Without all these features, the library opens one session for a \`userId\` and closes it. These are its parts:

${section("core", tableOfCore(costs))}

## What xstate costs

Bundlers leave out functions that nobody calls, but no methods of classes. So some code of xstate is in your app although no session
uses it: with all of it empty, the tests of sessions and of the React components pass. If your app uses xstate itself, both share one copy.
In an app, xstate takes fewer bytes than in this table, because text that repeats in the app compresses better.

${section("xstate", tableOfXstate(await measureXstate()))}

## Goals for the size

The table compares the size with goals that we set ourselves. A goal that is **not reached** could be reached without that many
features, the most expensive ones first. A goal is **out of reach** if the library is larger even without the modules of all features.
No feature is left out to reach a goal: apps use them, or they prevent failures that the tests show.

${section("goals", tableOfGoals(costs))}`;
}

const section = (name: string, table: string): string =>
  `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`;
