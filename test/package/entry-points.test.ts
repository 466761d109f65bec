import { existsSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { built, entryPoints, manifest, root, run } from "./built.js";

/** The state that an import must not change: global names and open handles. */
const WATCHED = `
  const names = () => Object.getOwnPropertyNames(globalThis).length + Object.getOwnPropertySymbols(globalThis).length;
  const before = names();
  const said = [];
  for (const word of ["log", "warn", "error", "info"]) console[word] = (...all) => said.push(all.join(" "));
  const report = (module) => process.stdout.write(JSON.stringify({
    exports: Object.keys(module).filter((name) => name !== "default" && name !== "module.exports"),
    added: names() - before, said,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length,
  }));
`;

interface Imported {
  readonly exports: string[];
  readonly added: number;
  readonly said: string[];
  readonly timers: number;
}

// The scripts above print exactly this.
const asModule = (name: string) =>
  run("module", `${WATCHED} report(await import("${name}"));`) as Imported;
const asCommonJs = (name: string) =>
  run("commonjs", `${WATCHED} report(require("${name}"));`) as Imported;

/** A simulated `talkjs` puts `Talk`, its simulator and its registry on `globalThis`. */
const effectsOf = (name: string) => ({
  added: name.endsWith("/talkjs") ? 3 : 0,
  said: [],
});

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** The files that npm publishes. */
const packed = (
  JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as readonly Packed[]
).flatMap(({ files }) => files.map(({ path }) => path)); // npm prints exactly this

describe.each(entryPoints)("$name", ({ name, esm, cjs }) => {
  test("is a file for each way to import it, types included", () => {
    const files = [esm.default, esm.types, cjs.default, cjs.types];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("is found by its folder too, by what knows no exports, such as Jest 27", () => {
    const folder = join(root, name.replace(manifest.name, "."));
    const text = readFileSync(join(folder, "package.json"), "utf8");
    const { main, module, types } = JSON.parse(text) as Record<string, string>; // our own files
    const found = [main, module, types].map((file = "") => relative(root, join(folder, file)));
    const wanted = [cjs.default, esm.default, esm.types].map((file) => relative(".", file));
    expect(found).toEqual(wanted);
    expect(packed.filter((file) => wanted.includes(file)).sort()).toEqual(wanted.sort());
    expect(packed).toContain(relative(root, join(folder, "package.json")));
  });

  test("is imported by what consumers' compilers are given, in both ways", () => {
    const given = (file: string) =>
      readFileSync(join(root, "test/consumers/types/app", file), "utf8");
    const asModules = given("main.tsx") + given("entries.ts");
    for (const text of [asModules, given("required.cts")]) expect(text).toContain(`"${name}"`);
  });

  test("opens in Node as ESM and as CommonJS, on the same names, without side effects unless it is for them", () => {
    const [module, commonJs] = [asModule(name), asCommonJs(name)];
    expect(module.exports.length).toBeGreaterThan(0);
    expect(module.exports.sort()).toEqual(commonJs.exports.sort());
    for (const { added, said, timers } of [module, commonJs])
      expect({ added, said, timers }).toEqual({ ...effectsOf(name), timers: 0 });
  }, 30_000);
});

test("nothing but what stands in for TalkJS, as a script or as a module, is said to have side effects", () => {
  const modules = ["./dist/simulated-talk.cjs", "./dist/simulated-talk.js"];
  expect(manifest.sideEffects).toEqual([...modules, "./dist/talk.js"]);
});

/** The entry points that have components. */
const CLIENT_FILES = ["index", "devtools", "devtools-production"].flatMap((entry) =>
  ["js", "cjs"].map((extension) => `${entry}.${extension}`),
);

test.each(CLIENT_FILES)('"use client" comes first in %s', (file) => {
  expect(built(file).startsWith('"use client";')).toBe(true);
});

test.each(["js", "cjs"])("each machine is in one bundle only, of its own, as .%s", (extension) => {
  const entryPoints = ["index", "controller", "core", "chat-view-machine", "machines", "testing"];
  const bundles = [...entryPoints, "devtools-production"].map((name) => `${name}.${extension}`);
  const withChart = bundles.filter(
    (file) => existsSync(join(root, "dist", file)) && built(file).includes("createMachine("),
  );
  expect(withChart).toEqual([`chat-view-machine.${extension}`, `machines.${extension}`]);
});

test("ESM and CommonJS on one page share their sessions", () => {
  const script = `
    import { createRequire } from "node:module";
    const require = createRequire(process.cwd() + "/");
    const esm = await import("talkjs-session/controller");
    const cjs = require("talkjs-session/controller");
    const { createTalkSimulator } = await import("talkjs-session/testing");
    const { Talk, ledger } = createTalkSimulator();
    const options = { sdk: Talk, appId: "app", userId: "alice" };
    const controllers = [esm, cjs].map((from) => from.createSessionController(options));
    for (const controller of controllers) controller.start();
    const [one, other] = await Promise.all(controllers.map((controller) => controller.whenAlive()));
    await controllers[0].stop();
    const isAlive = one.isAlive;
    await controllers[1].stop();
    process.stdout.write(JSON.stringify({
      copies: esm.createSessionController !== cjs.createSessionController,
      shared: one === other, isAlive, opened: ledger.sessions.opened, open: ledger.sessions.open,
    }));
  `;
  expect(run("module", script)).toEqual({
    copies: true,
    shared: true,
    isAlive: true,
    opened: 1,
    open: 0,
  });
}, 30_000);
