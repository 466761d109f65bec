import { execFile } from "node:child_process";
import { inRoot } from "./pages.js";

/** Returns the diff of the migrated example as a code block. */
export async function migratedDiff(): Promise<string> {
  const whole = await difference("before", "src");
  const lines = whole
    .split("\n")
    .filter((line) => !/^(diff|index|new file|deleted file)/.test(line));
  return ["```diff", ...lines, "```"].join("\n");
}

/** Returns Git's diff of two folders. Git exits with code 1 when they differ. */
const difference = (before: string, after: string) =>
  new Promise<string>((resolve) => {
    const options = ["--no-index", "--no-prefix", "--no-color", "--no-ext-diff"];
    const cwd = inRoot("examples/migrated");
    execFile("git", ["diff", ...options, before, after], { cwd }, (_, output) => {
      resolve(output);
    });
  });
