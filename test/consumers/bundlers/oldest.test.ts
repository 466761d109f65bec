import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { withBrowser } from "../../e2e/visit.js";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { REFUSED, ROLLUP_PLUGINS, TESTED } from "../tested-versions.js";
import { serve } from "./bundles.js";

const visit = withBrowser();
let home = "";

/** The oldest bundlers, with the oldest React and talkjs. */
beforeAll(async () => {
  const bundlers = {
    vite: TESTED.vite.oldest,
    webpack: `npm:webpack@${TESTED.webpack.oldest}`,
    "webpack-4": `npm:webpack@${REFUSED.webpack}`,
    rollup: TESTED.rollup.oldest,
    esbuild: TESTED.esbuild.oldest,
  };
  home = await appWith({
    dependencies: {
      react: "17.0.2",
      "react-dom": "17.0.2",
      talkjs: "0.16.0",
      ...bundlers,
      ...ROLLUP_PLUGINS,
    },
    files: join(import.meta.dirname, "app"),
    tarball: inject("tarball"),
  });
  await cp(join(home, "main-17.js"), join(home, "main.js"));
}, 300_000);

test.each(["vite", "webpack", "rollup", "esbuild"])(
  "the oldest %s builds an app with React 17 and talkjs 0.16 that shows a chat",
  async (bundler) => {
    await runNode(home, `build-with-${bundler}.js`);
    const { address, stop } = await serve(join(home, "built", bundler));
    onTestFinished(stop);
    const { ledger, page, reaches, complaints } = await visit(address);
    await reaches("alive").catch((cause: unknown) => {
      throw new Error(complaints().join("\n"), { cause });
    });
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    expect([(await ledger()).sessions.opened, complaints()]).toEqual([1, []]);
  },
);

test("webpack 4 can parse neither this package nor xstate", async () => {
  const [own, xstate] = await Promise.all(
    ["talkjs-session/controller", "xstate"].map((entry) =>
      runNode(home, "--openssl-legacy-provider", "parse-with-webpack-4.js", entry),
    ),
  );
  expect(own).toMatch(/talkjs-session\S+ .*\nModule parse failed: Unexpected token/);
  expect(xstate).toMatch(/xstate\S+ .*\nModule parse failed: Unexpected token/);
});
