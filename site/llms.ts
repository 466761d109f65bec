import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withRelativeLinks } from "../scripts/docs/repository.js";
import { NAVIGATION, PAGES, readPage, titleOf } from "./pages.js";

/** Returns the first sentence of a page, without marks of Markdown. */
const summaryOf = (page: string): string => {
  const paragraph = /(?<=\n\n)(?![#<!|>-])\S[^]*?(?=\n\n)/.exec(
    `${page}\n\n`.replace(/^```[^]*?^```$/gm, ""),
  )?.[0];
  const [sentence = ""] = /^.*?[.:](?=\s|$)/.exec((paragraph ?? "").replace(/\s+/g, " ")) ?? [];
  return sentence.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1").replace(/:$/, ".");
};

/** Returns the list of all pages for programs that read documentation: https://llmstxt.org. */
export const llmsText = (): string => {
  const [first = ""] = PAGES;
  const groups = Object.entries(NAVIGATION).map(([group, pages]) => {
    const lines = pages.map((page) => {
      const text = readPage(page);
      return `- [${titleOf(text)}](${page}): ${summaryOf(text)}`;
    });
    return `## ${group}\n\n${lines.join("\n")}\n`;
  });
  return [`# talkjs-session\n`, `> ${summaryOf(readPage(first))}\n`, ...groups].join("\n");
};

/** Writes `llms.txt` and the source of each page beside the site's pages. */
export async function writeLlms(folder: string): Promise<void> {
  await writeFile(join(folder, "llms.txt"), llmsText());
  for (const page of PAGES) {
    await mkdir(dirname(join(folder, page)), { recursive: true });
    await writeFile(join(folder, page), withRelativeLinks(readPage(page)));
  }
}
