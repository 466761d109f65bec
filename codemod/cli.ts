import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { parseArgs } from "node:util";
import { mentionsIn, rewrite, type Line } from "./rewrite.js";
import { isSettings, sourcesAt } from "./sources.js";

const USAGE = `talkjs-session-codemod [--dry-run] [path…]

Has an app import "talkjs-session" in place of "@talkjs/react": in imports, re-exports, require,
mocks and configuration, in all source files at or below each path (the folder you are in, without
any). Prints each line that it changes. --dry-run prints them and changes nothing.
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
    if (/@talkjs[\\/]react\b(?!-)/.test(file)) left.push(`  ${file}  is named after the package`);
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
  if (left.length > 0) print(["Left for you to look at:", ...left].join("\n"));
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
  // Many pages name `src`, which not every app has. Another path that is missing is a mistake.
  const paths = positionals.filter((path) => path !== "src" || existsSync(path));
  if (paths.length < positionals.length) print("There is no src: looking in this folder.");
  await migrate(paths.length > 0 ? paths : ["."], values["dry-run"]);
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 1;
}
