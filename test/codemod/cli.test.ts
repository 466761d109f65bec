import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const CLI = join(import.meta.dirname, "../../dist/codemod.js");

const OLD = 'import { Session } from "@talkjs/react";\n';
const NEW = 'import { Session } from "talkjs-session";\n';

const run = promisify(execFile);

/** Creates an app in a temporary folder. */
async function createApp(files: Readonly<Record<string, string>>) {
  const home = await mkdtemp(join(tmpdir(), "codemod-"));
  onTestFinished(() => rm(home, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
  return {
    home,
    codemod: async (...args: string[]) =>
      (await run(process.execPath, [CLI, ...args], { cwd: home })).stdout,
    read: (name: string) => readFile(join(home, name), "utf8"),
  };
}

test("it changes sources below the folder, says which lines, and leaves others' files alone", async () => {
  const others = ["node_modules/x/index.js", "dist/app.js", ".next/page.js", "notes.txt"];
  const app = await createApp({
    "src/app.tsx": `\n${OLD}`,
    "src/deep/page.mjs": OLD,
    ...Object.fromEntries(others.map((name) => [name, OLD])),
  });
  const said = await app.codemod();
  expect(await app.read("src/app.tsx")).toBe(`\n${NEW}`);
  expect(await app.read("src/deep/page.mjs")).toBe(NEW);
  for (const name of others) expect(await app.read(name)).toBe(OLD);
  expect(said).toBe(
    `2 lines changed:\n  src/app.tsx:2  ${NEW.trim()}\n  src/deep/page.mjs:1  ${NEW.trim()}\n`,
  );
});

test("it leaves files alone that git ignores, unless they are named", async () => {
  const app = await createApp({
    ".gitignore": "generated/\n",
    "generated/app.ts": OLD,
    "src/app.ts": OLD,
    "src/generated/app.ts": OLD,
  });
  await run("git", ["init", "--quiet"], { cwd: app.home });
  await app.codemod();
  expect(await app.read("src/app.ts")).toBe(NEW);
  expect(await app.read("generated/app.ts")).toBe(OLD);
  expect(await app.read("src/generated/app.ts")).toBe(OLD);
  await app.codemod("generated/app.ts");
  expect(await app.read("generated/app.ts")).toBe(NEW);
});

test("a dry run says the same and changes nothing", async () => {
  const app = await createApp({ "app.ts": OLD });
  expect(await app.codemod("--dry-run")).toBe(`1 line would change:\n  app.ts:1  ${NEW.trim()}\n`);
  expect(await app.read("app.ts")).toBe(OLD);
});

test("it visits the given paths, and prints no file twice", async () => {
  const app = await createApp({ "one/app.ts": OLD, "other/app.ts": OLD });
  expect(await app.codemod("--dry-run", "one", "one/app.ts")).toContain("1 line would change");
  expect(await app.codemod("one/app.ts")).toContain("1 line changed");
  expect(await app.read("one/app.ts")).toBe(NEW);
  expect(await app.read("other/app.ts")).toBe(OLD);
});

test("it knows every kind of source, and tells of them by name, without what stands before a line", async () => {
  const kinds = ["tsx", "ts", "mts", "mjs", "mdx", "jsx", "js", "cts", "cjs"];
  const app = await createApp(Object.fromEntries(kinds.map((kind) => [`app.${kind}`, `  ${OLD}`])));
  const lines = kinds.map((kind) => `  app.${kind}:1  ${NEW}`).reverse();
  expect(await app.codemod()).toBe(`9 lines changed:\n${lines.join("")}`);
});

test("what a link leads to is somebody else's", async () => {
  const app = await createApp({ "app/page.ts": OLD, "library.ts": OLD });
  await symlink(join(app.home, "library.ts"), join(app.home, "app/library.ts"));
  expect(await app.codemod("app")).toContain("1 line changed");
  expect(await app.read("library.ts")).toBe(OLD);
});

test("what it cannot decide is shown", async () => {
  const app = await createApp({ "app.ts": '// replaces @talkjs/react\nimport "./app.css";\n' });
  expect(await app.codemod()).toContain(
    "Check these yourself:\n  app.ts:1  // replaces @talkjs/react\n",
  );
});

test("a path that is not there and an unknown option end it with what is wrong and how it is used", async () => {
  const app = await createApp({});
  await expect(app.codemod("nowhere")).rejects.toThrow(/nowhere[^]*--dry-run/);
  await expect(app.codemod("--fast")).rejects.toThrow(/--fast[^]*--dry-run/);
  expect(await app.codemod("--help")).toContain("--dry-run");
});

test("it finds the sources by itself where the folder that is named does not exist", async () => {
  const app = await createApp({ "app/page.tsx": OLD, "pages/a.vue": OLD, "pages/b.astro": OLD });
  expect(await app.codemod("src")).toContain(
    "There is no src folder: searching the current folder.",
  );
  for (const name of ["app/page.tsx", "pages/a.vue", "pages/b.astro"])
    expect(await app.read(name)).toBe(NEW);
});

test("it leaves files that are not UTF-8 and builds byte for byte, and lists the former", async () => {
  const app = await createApp({ "build/static/app.js": OLD, "src/old.js": "" });
  const bytes = Buffer.from(`// caf\u00e9\n${OLD}`, "latin1");
  await writeFile(join(app.home, "src/old.js"), bytes);
  const said = await app.codemod();
  expect(await readFile(join(app.home, "src/old.js"))).toEqual(bytes);
  expect(await app.read("build/static/app.js")).toBe(OLD);
  expect(said).toContain("src/old.js  is not UTF-8");
});

test("it lists the settings and the mocks that name the package, and changes none", async () => {
  const settings = {
    "package.json": '{ "jest": { "transformIgnorePatterns": ["@talkjs/react"] } }',
    "tsconfig.app.json": '{ "paths": { "@talkjs/react": ["./src/talk.ts"] } }',
    "__mocks__/@talkjs/react.js": "module.exports = {};\n",
  };
  const app = await createApp(settings);
  const said = await app.codemod();
  for (const [name, text] of Object.entries(settings)) {
    expect(await app.read(name)).toBe(text);
    expect(said).toContain(`  ${name}`);
  }
});
