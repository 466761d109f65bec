import { join } from "node:path";
import { createServer } from "vite";
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { withBrowser } from "../../e2e/visit.js";
import { appWith } from "../app.js";
import { runNode } from "../run.js";
import { ROLLUP_PLUGINS, TESTED } from "../tested-versions.js";
import { serve } from "./bundles.js";

/** The oldest supported versions of React and talkjs, in other kinds of builds. */
const OLDEST = { react: "17.0.2", "react-dom": "17.0.2", talkjs: "0.16.0" };

const TOOLS = { vite: TESTED.vite.newest, rollup: TESTED.rollup.newest, ...ROLLUP_PLUGINS };

const visit = withBrowser();
let home = "";

beforeAll(async () => {
  home = await appWith({
    dependencies: { ...OLDEST, ...TOOLS },
    files: join(import.meta.dirname, "app"),
    tarball: inject("tarball"),
  });
}, 300_000);

/** Returns the errors and warnings of the console. */
async function expectChat(address: string): Promise<string[]> {
  const { ledger, page, reaches, complaints } = await visit(address);
  await reaches("alive").catch((error: unknown) => {
    throw new Error(complaints().join("\n"), { cause: error });
  });
  await page.getByRole("textbox", { name: "Message" }).waitFor();
  expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
  return complaints();
}

const BUILDS = [
  ["a library built by Vite, which leaves `process` in", "library", "build-library-with-vite.js"],
  ["a script built by Rollup with `inlineDynamicImports`", "iife", "build-iife-with-rollup.js"],
] as const;

test.each(BUILDS)("%s shows a chat with React 17 and talkjs 0.16", async (_, built, script) => {
  await runNode(home, script);
  const { address, stop } = await serve(join(home, "built", built));
  onTestFinished(stop);
  expect(await expectChat(address)).toEqual([]);
});

test("Vite's development server shows a chat with the package left out of its pre-bundling", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    root: home,
    optimizeDeps: {
      exclude: ["talkjs-session"],
      // Vite looks for modules in the HTML before the plugin below changes it, so it finds react-dom late.
      include: ["react-dom", "talkjs-session > xstate"],
    },
    server: { port: 0, watch: null },
    plugins: [
      { name: "react-17", transformIndexHtml: (page) => page.replace("main.js", "main-17.js") },
    ],
  });
  onTestFinished(() => server.close());
  await server.listen();
  await expectChat(server.resolvedUrls?.local[0] ?? "");
});
