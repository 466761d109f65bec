import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PLACEHOLDER, withAddresses } from "../../scripts/docs/repository.js";
import { root } from "./built.js";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-"));
});

afterAll(() => rm(folder, { recursive: true }));

interface Scripts {
  readonly scripts: Readonly<Record<string, string>>;
}

/** Runs the check that npm runs before it publishes, for a package at this address. */
async function check(address: string): Promise<{ code: number; text: string }> {
  const file = join(folder, "package.json");
  await writeFile(file, JSON.stringify({ repository: { url: `git+${address}.git` } }));
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Scripts;
  const [program = "", ...args] = scripts.prepublishOnly?.split(" ") ?? [];
  return promisify(execFile)("npx", [program, ...args, file], { cwd: root }).then(
    () => ({ code: 0, text: "" }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, text: stderr }),
  );
}

test("a release is refused while the repository's address is the placeholder", async () => {
  const { code, text } = await check(PLACEHOLDER);
  expect(code).toBe(1);
  expect(text).toContain("repository.url");
}, 30_000);

test("a release with the repository's address is not refused", async () => {
  expect(await check("https://github.com/acme/chat")).toEqual({ code: 0, text: "" });
}, 30_000);

test("the script that publishes runs the check before the tests, which take long", async () => {
  const script = await readFile(join(root, "scripts/publish"), "utf8");
  const lines = script.split("\n");
  expect(lines.indexOf("npm run prepublishOnly")).toBeGreaterThan(0);
  expect(lines.indexOf("npm run prepublishOnly")).toBeLessThan(lines.indexOf(".ci/run"));
});

test("a page for npm has the addresses of its files, also after the repository has moved", () => {
  const page = "[a](docs/a.md#b) ![c](docs/c.png) [d](#e) [f](https://talkjs.com)";
  const at = (owner: string) =>
    `[a](https://github.com/${owner}/x/blob/HEAD/docs/a.md#b) ` +
    `![c](https://github.com/${owner}/x/raw/HEAD/docs/c.png) [d](#e) [f](https://talkjs.com)`;
  expect(withAddresses(page, "https://github.com/one/x")).toBe(at("one"));
  expect(withAddresses(at("one"), "https://github.com/two/x")).toBe(at("two"));
});
