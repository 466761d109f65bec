import { posix } from "node:path";
import { headingsIn, uniqueAnchors } from "./links.js";
import { addressOf, NAVIGATION, titleOf } from "./pages.js";

interface Shown {
  /** The path in the repository. */
  readonly path: string;
  readonly source: string;
  readonly html: string;
}

/** Returns the HTML document of a page. `titles` has the title of every page. */
export function documentOf(page: Shown, titles: ReadonlyMap<string, string>): string {
  const toRoot = posix.relative(posix.dirname(page.path), ".") || ".";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${plain(titleOf(page.source))} · talkjs-session</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${toRoot}/style.css">
</head>
<body>
<header><a href="${toRoot}/index.html">talkjs-session</a><a class="to-navigation" href="#navigation">All pages</a></header>
<div class="sides">
<main>
${page.html}
</main>
<nav id="navigation" aria-label="All pages">
${Object.entries(NAVIGATION)
  .map(([group, paths]) => groupOf(group, paths, page, titles))
  .join("\n")}
</nav>
</div>
</body>
</html>
`;
}

function groupOf(
  group: string,
  paths: readonly string[],
  page: Shown,
  titles: ReadonlyMap<string, string>,
): string {
  const items = paths.map((path) => {
    const title = plain(titles.get(path) ?? path);
    if (path === page.path)
      return `<li><a aria-current="page" href="#">${title}</a>${sectionsOf(page.source)}</li>`;
    const href = posix.relative(posix.dirname(page.path), addressOf(path));
    return `<li><a href="${href}">${title}</a></li>`;
  });
  return `<h2>${group}</h2>\n<ul>${items.join("")}</ul>`;
}

function sectionsOf(source: string): string {
  const anchorFor = uniqueAnchors();
  const named = headingsIn(source).map((heading) => ({
    ...heading,
    anchor: anchorFor(heading.text),
  }));
  const items = named
    .filter(({ depth }) => depth === 2)
    .map(({ text, anchor }) => `<li><a href="#${anchor}">${plain(text)}</a></li>`);
  return items.length > 0 ? `<ul>${items.join("")}</ul>` : "";
}

/** Returns a heading as HTML text, without Markdown marks. */
const plain = (text: string): string =>
  text.replaceAll("`", "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
