import MarkdownIt, { type Token } from "markdown-it";
import { createHighlighter, type Highlighter } from "shiki";
import { uniqueAnchors } from "./links.js";

const LANGUAGES = ["ts", "tsx", "js", "sh", "diff"];

const THEMES = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" };

/** Converts a page to HTML. */
export type Renderer = (page: string, linkOf: (target: string) => string | undefined) => string;

export async function createRenderer(): Promise<Renderer> {
  const highlighter = await createHighlighter({
    themes: Object.values(THEMES),
    langs: LANGUAGES,
  });
  const markdown = new MarkdownIt({ html: true, highlight: highlightWith(highlighter) });
  wrapTables(markdown);
  openDrawings(markdown);
  return (page, linkOf) => {
    const tokens = markdown.parse(page, {});
    nameHeadings(tokens);
    for (const token of tokens.flatMap((one) => one.children ?? [])) leadTo(token, linkOf);
    return markdown.renderer.render(tokens, markdown.options, {});
  };
}

const highlightWith = (highlighter: Highlighter) => (code: string, language: string) => {
  if (language === "mermaid") return ""; // an image of the same chart is above it
  const lang = LANGUAGES.includes(language) ? language : "text";
  const html = highlighter.codeToHtml(code, { lang, themes: THEMES, defaultColor: false });
  return html.replace("<pre", '<pre tabindex="0"'); // so that the keyboard can scroll it too
};

function nameHeadings(tokens: readonly Token[]): void {
  const anchorFor = uniqueAnchors();
  tokens.forEach((token, index) => {
    if (token.type === "heading_open")
      token.attrSet("id", anchorFor(tokens[index + 1]?.content ?? ""));
  });
}

/** Rewrites a link to the page's address on the site. Removes a link to a page that the site does not have. */
function leadTo(token: Token, linkOf: (target: string) => string | undefined): void {
  const attribute = token.type === "link_open" ? "href" : "src";
  const target = token.attrGet(attribute);
  if (typeof target !== "string" || /^[a-z]+:/.test(target)) return;
  const link = linkOf(target);
  if (link === undefined) token.attrs = [];
  else token.attrSet(attribute, link);
}

/** Most tables are wider than a phone. */
function wrapTables({ renderer }: InstanceType<typeof MarkdownIt>): void {
  renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>';
  renderer.rules.table_close = () => "</table></div>";
}

/** A chart is too large for a phone: a tap opens the image alone. */
function openDrawings({ renderer }: InstanceType<typeof MarkdownIt>): void {
  const image = renderer.rules.image;
  renderer.rules.image = (tokens, index, ...rest) => {
    const html = image?.(tokens, index, ...rest) ?? "";
    const source = String(tokens[index]?.attrGet("src"));
    return source.endsWith(".svg") ? `<a href="${source}">${html}</a>` : html;
  };
}
