import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { inRoot } from "../../scripts/docs/pages.js";

const run = promisify(execFile);

/** Every file that people read, apart from those that other programs write. */
async function filesToRead(): Promise<string[]> {
  const { stdout } = await run("git", ["ls-files"], { cwd: inRoot(".") });
  return stdout
    .split("\n")
    .filter((file) => /\.(ts|tsx|js|md|mdx)$/.test(file))
    .filter((file) => !/generated|CHANGELOG|^api\/|words\.test\.ts$/.test(file));
}

const texts = new Map(
  await Promise.all(
    (await filesToRead()).map(
      async (file) => [file, await readFile(inRoot(file), "utf8")] as const,
    ),
  ),
);

/** The comments of a source file, each with the line on which it begins. */
const commentsIn = (source: string) =>
  [...source.matchAll(/^\s*(?:\/\*\*?([^]*?)\*\/|\/\/ ?(.*))/gm)].map((match) => ({
    line: source.slice(0, match.index).split("\n").length,
    text: (match[1] ?? match[2] ?? "").replace(/^\s*\* ?/gm, "").trim(),
  }));

const HEADLESS = /^(What|Who|Whoever|Whom|Whose|Those|Of|Where|Which)\b/;

test("no comment opens with a headless What, Who, Whoever, Those or Of", () => {
  const headless = [...texts]
    .filter(([file]) => !/\.mdx?$/.test(file))
    .flatMap(([file, source]) =>
      commentsIn(source)
        .filter(({ text }) => HEADLESS.test(text))
        .map(({ line, text }) => `${file}:${line}: ${text.split("\n")[0] ?? ""}`),
    );
  expect(texts.size).toBeGreaterThan(500);
  expect(headless).toEqual([]);
});

/** Words of the private dialect that was here before, each with the places where it is ordinary English. */
const FORMER_WORDS: readonly (readonly [RegExp, RegExp?])[] = [
  [/\b(wish(es|ed)?|WishMaker|\w+Wish)\b/],
  [/\b(\w+Claim|claimIdentity|isClaim\w+|claimed)\b/],
  [/\b(UserDesk|SelectionDesk|UserBook|LedgerBook)\b/],
  [/\b(factActor|SessionFact|ChatViewFact|lendHost|worldlyMachine|worldly)\b/],
  [/\b(livingActors|LivingActor|LivingSession|LivingChatView|showWhileHeld)\b/],
  [/\b(fates?|fatesOf|propsOf)\b/],
  [/\b(settleUser|SettledUser|unsettled|user\.settled)\b/],
  [/\b(adoptWish|keepFailure|forgetFailure|noteRevision|noteSdk|tellWish|tellState)\b/],
  [/\bdoors?\b/i],
  [/\b(anew|whoever|whomever)\b/i],
  [/\bstand-in\b/i],
  [/\bwhat becomes of\b/i],
];

test("no word of the former vocabulary is left", () => {
  const found = [...texts].flatMap(([file, source]) =>
    source
      .split("\n")
      .flatMap((text, index) =>
        FORMER_WORDS.filter(([word, places]) => word.test(text) && !places?.test(file)).map(
          ([word]) => `${file}:${index + 1}: ${word.exec(text)?.[0] ?? ""}`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
