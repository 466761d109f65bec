import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { parseArgs } from "node:util";
import { mentionsIn, rewrite, type Line } from "./rewrite.js";
import { isSettings, sourcesAt } from "./sources.js";

const USAGE = `talkjs-session-codemod [--dry-run] [path…]

Replaces "@talkjs/react" with "talkjs-session" in imports, re-exports, require, mocks and
configuration, in all source files at or below each path (default: the current folder).
Prints each line that it changes. With --dry-run it prints them and changes nothing.
`;

const print = (text: string) => void process.stdout.write(`${text}\n`);

const listed = (file: string, lines: readonly Line[]) =>
  lines.map(({ number, text }) => `  ${file}:${number}  ${text.trim()}`);

async function migrate(paths: readonly string[], isDry: boolean): Promise<void> {
  const files = [...new Set((await Promise.all(paths.map(sourcesAt))).flat())];
  const changed: string[] = [];
  const left: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    if (/@talkjs[\\/]react\b(?!-)/.test(file)) left.push(`  ${file}  has the package's name`);
    if (!isUtf8(bytes)) {
      if (bytes.includes("@talkjs/react")) left.push(`  ${file}  is not UTF-8`);
      continue;
    }
    const source = bytes.toString("utf8");
    if (isSettings(file)) {
      left.push(...listed(file, mentionsIn(source)));
      continue;
    }
    const { text, changes, mentions } = rewrite(source);
    if (changes.length > 0 && !isDry) await writeFile(file, text);
    changed.push(...listed(file, changes));
    left.push(...listed(file, mentions));
  }
  print([`${countOf(changed)} ${isDry ? "would change" : "changed"}:`, ...changed].join("\n"));
  if (left.length > 0) print(["Check these yourself:", ...left].join("\n"));
}

const countOf = ({ length }: readonly unknown[]) => (length === 1 ? "1 line" : `${length} lines`);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return print(USAGE);
  // Our pages use `src`, which not every app has. Any other missing path is an error.
  const paths = positionals.filter((path) => path !== "src" || existsSync(path));
  if (paths.length < positionals.length)
    print("There is no src folder: searching the current folder.");
  await migrate(paths.length > 0 ? paths : ["."], values["dry-run"]);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
