import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { withRelativeLinks } from "../scripts/docs/repository.js";
import { withPackageManagers, withTabs } from "./code-groups.js";
import { PAGES, ROOT, sourceOf } from "./pages.js";

/** The part of markdown-it, which VitePress brings, that this file uses. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  attrJoin(name: string, value: string): void;
}

interface State {
  src: string;
  readonly tokens: readonly Token[];
  readonly env: { readonly path?: string; readonly relativePath?: string };
}

type Rule = (tokens: Token[], index: number, ...rest: never[]) => string;

export interface Markdown {
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
  readonly core: {
    readonly ruler: {
      before(rule: string, name: string, change: (state: State) => void): void;
      push(name: string, change: (state: State) => void): void;
    };
  };
}

export interface Place {
  /** The path of the site on its server, with a slash at both ends. */
  readonly base: string;
  /** The address of the repository, for links to files that are not pages. */
  readonly repository: string;
}

/** Shows pages that are written for GitHub on the site. */
export function forSite(markdown: Markdown, place: Place): void {
  markdown.core.ruler.before("normalize", "pages-of-github", (state) => {
    state.src = withStories(
      withPackageManagers(withTabs(withoutMermaid(withRelativeLinks(state.src)))),
      place.base,
    );
  });
  markdown.renderer.rules.table_open = (tokens, index) =>
    `<table tabindex="0" class="${tokens[index]?.attrGet("class") ?? ""}">`;
  for (const name of ["text", "code_inline"]) withoutTemplates(markdown.renderer.rules, name);
  markdown.core.ruler.push("links-of-github", (state) => {
    const page = pageOf(state.env);
    for (const token of state.tokens.flatMap(({ children }) => children ?? []))
      leadTo(token, page, place);
    state.tokens.forEach((token, index) => markTable(token, state.tokens.slice(index, index + 5)));
  });
}

/** VitePress compiles pages as templates of Vue, where two braces begin an expression. In ours they are JSX. */
function withoutTemplates(rules: Record<string, Rule | undefined>, name: string): void {
  const rule = rules[name];
  rules[name] = (...args) => rule?.(...args).replaceAll("{{", "&#123;&#123;") ?? "";
}

/** Returns the path of a page in the repository. */
const pageOf = ({ path = "", relativePath = "" }: State["env"]): string =>
  path.startsWith(ROOT) ? posix.relative(ROOT, path) : relativePath;

/** An image of the same chart is above the text of each diagram. */
const withoutMermaid = (page: string) => page.replace(/^```mermaid\n[^]*?^```$/gm, "");

/** Replaces `<!-- story: id; title; height -->` with the story itself. GitHub shows nothing there. */
const withStories = (page: string, base: string) =>
  page.replace(
    /^<!-- story: (\S+); (.+); (\d+) -->$/gm,
    (_, id: string, title: string, height: string) =>
      `<figure class="story"><figcaption>${title} · <a href="${base}stories/index.html?path=/story/${id}" target="_self">open it in the stories</a></figcaption>` +
      `<iframe src="${base}stories/iframe.html?id=${id}&viewMode=story" title="${title}" height="${height}" loading="lazy"></iframe></figure>`,
  );

/** Leads a link to the page on the site, or to the file in the repository. */
function leadTo(token: Token, page: string, { repository }: Place): void {
  if (token.type !== "link_open") return;
  const target = token.attrGet("href") ?? "";
  if (/^(#|[a-z]+:)/.test(target) || target === "") return;
  const [path = "", anchor] = target.split("#");
  const file = posix.join(posix.dirname(page), path);
  if (PAGES.includes(file)) {
    token.attrSet("href", sourceOf(path) + (anchor === undefined ? "" : `#${anchor}`));
  } else if (existsSync(join(ROOT, file))) {
    const kind = statSync(join(ROOT, file)).isFile() ? "blob" : "tree";
    token.attrSet("href", `${repository}/${kind}/HEAD/${file}`);
  }
}

/** Tables of props are drawn in rows of their own, so that they need no width. */
function markTable(token: Token, next: readonly Token[]): void {
  if (token.type !== "table_open") return;
  const head = next.find(({ type }) => type === "inline")?.content;
  if (["prop", "event", "name"].includes(head ?? "")) token.attrJoin("class", "props");
}
