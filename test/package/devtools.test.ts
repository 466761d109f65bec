import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { join } from "node:path";
import { root } from "./built.js";

/** What an app has anyway; the rest of this library it has too, and xstate with it. */
const EXTERNAL = ["react", "react-dom", "talkjs"];

/** An app's bundle. */
async function bundle(code: string, mode: "development" | "production"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: join(root, "dist") },
    bundle: true,
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    external: EXTERNAL,
    format: "esm",
    logLevel: "silent",
    minify: true,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

const APP = 'export * from "./index.js";';
const WITH = `${APP} export * from "./devtools.js";`;
const WITH_ALWAYS = `${APP} export * from "./devtools-production.js";`;
/** Words that only the panel has. */
const PANEL = "Send an event";

const zipped = (text: string) => gzipSync(text).length;

test("the devtools add at most 15 kB to an app under development", async () => {
  const [without, development] = [
    await bundle(APP, "development"),
    await bundle(WITH, "development"),
  ];
  expect(development).toContain(PANEL);
  expect(zipped(development) - zipped(without)).toBeLessThanOrEqual(15_000);
});

test("no byte of them is in an app that does without", async () => {
  expect(await bundle(APP, "development")).not.toContain(PANEL);
  expect(await bundle('export * from "./controller.js";', "development")).not.toContain(PANEL);
});

test("they are gone from a production build, unless asked for", async () => {
  const production = await bundle(WITH, "production");
  expect(production).not.toContain(PANEL);
  expect(zipped(production) - zipped(await bundle(APP, "production"))).toBeLessThan(100);
  expect(await bundle(WITH_ALWAYS, "production")).toContain(PANEL);
});
