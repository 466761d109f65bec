import { expect, test } from "vitest";
import { scriptsIn, SIMULATOR } from "../../consumers/bundlers/bundles.js";
import { createNextShop } from "./next-shop.js";

/** Builds the scripts of the app, and no page. Returns whether the simulator is in them. */
async function hasSimulator(bundler: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const shop = await createNextShop();
  try {
    await shop.build([bundler, "--experimental-build-mode", "compile"], env);
    const scripts = await scriptsIn(shop.scripts);
    return scripts.some((script) => script.includes(SIMULATOR));
  } finally {
    await shop.leave();
  }
}

// The test of production has a build with Turbopack and without the variable.
test("a build of Next.js with the variable has the simulator, with both bundlers", async () => {
  const simulated = { SIMULATED: "1" };
  const builds = [hasSimulator("--turbopack", simulated), hasSimulator("--webpack", simulated)];
  expect(await Promise.all(builds)).toEqual([true, true]);
}, 180_000);
