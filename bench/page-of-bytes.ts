import { measureFeatures, tableOfCore, tableOfFeatures } from "../test/package/features.js";
import { tableOfGoals } from "../test/package/goals.js";
import { measureXstate, tableOfXstate } from "../test/package/xstate-costs.js";

/** Returns the part of the page about bytes. `npm run docs` updates its tables. */
export async function bytesOf(): Promise<string> {
  const costs = await measureFeatures();
  return `## What each feature costs

Minified and gzipped bytes of this library's own code in a production build: the difference between the app and the same app
whose modules of the feature are empty. Code of a feature that shares a module with other code, such as its states in the chart,
is not counted there. A difference of 30 bytes says nothing, because it depends on the repetitions around the code. That is also why
all features together cost a little more than their sum. Each module is counted once, and \`npm run size -- --by module\` lists them.

${section("features", tableOfFeatures(costs))}

An app carries a feature that it does not use if the feature is a prop, because no bundler knows which props are passed. So it is
with \`inspect\`, \`sdk\`, \`sessionRef\`, \`syncUser\` as a function and desktop notifications. Two features are carried for what comes later:
the registry, because the devtools can be imported when the session is already open; and the calls of conversation builders, which are
recorded before the first chat UI is rendered.

What is left opens one session for a \`userId\`, and closes it:

${section("core", tableOfCore(costs))}

## What xstate costs

xstate has one production build, from which bundlers leave out unused functions, but no methods. The parts that no session uses
stay for this reason. With all of them empty, the tests of sessions and of the React components pass. xstate's warnings are in its
development build only, and \`setup\` is replaced by the few lines of \`machines/setup-machine.ts\`. In an app, xstate takes fewer
bytes than alone, because it shares repetitions with the app.

${section("xstate", tableOfXstate(await measureXstate()))}

## Goals for the size

None of these goals is reached. The table says how many features would have to go, the most expensive ones first. A goal is
**out of reach** if more than that remains without the modules of all of them. The states in the chart that serve them, and their lines in
the controller, are still in what remains: without these too, a session would be somewhat smaller, and another library.
No feature is left out: apps use them, or they prevent failures that the tests show.

${section("goals", tableOfGoals(costs))}`;
}

const section = (name: string, table: string): string =>
  `<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`;
