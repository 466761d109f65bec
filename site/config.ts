import { addressIn, type Package } from "../scripts/docs/repository.js";
import { anchorOf } from "./links.js";
import { writeLlms } from "./llms.js";
import { forSite, type Markdown } from "./markdown.js";
import {
  addressOf,
  NAVIGATION,
  PAGES,
  readPage,
  sourceOf,
  titleOf,
  withoutPages,
} from "./pages.js";

const base = process.env.DOCS_BASE ?? "/";
const described = JSON.parse(readPage("package.json")) as Package; // package.json of this project
const repository = addressIn(described);

/** VitePress shows titles in the navigation as HTML. */
const escaped = (text: string) => text.replaceAll("<", "&lt;");

/** Pages for readers come before pages about the project. The browser runs this function. */
const boostDocument = (id: string): number =>
  /ARCHITECTURE|CONTRIBUTING|CHANGELOG|how-this-is-tested|benchmark/.test(id) ? 0.2 : 1;

/** The configuration of VitePress. Paths are relative to this folder. */
export const config = {
  title: "talkjs-session",
  description:
    "TalkJS chat for React, with a session that survives renders, remounts and failures.",
  base,
  srcDir: "..",
  srcExclude: withoutPages(),
  outDir: "../docs-site",
  cacheDir: "../node_modules/.cache/vitepress",
  rewrites: Object.fromEntries(PAGES.map((page) => [page, sourceOf(page)])),
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    anchor: { slugify: anchorOf },
    config: (markdown: Markdown) => forSite(markdown, { base, repository }),
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    search: { provider: "local", options: { miniSearch: { searchOptions: { boostDocument } } } },
    nav: [
      { text: "Quick start", link: `/${addressOf("docs/quick-start.md")}` },
      { text: "All pages", link: `/${addressOf("docs/README.md")}` },
      { text: "Stories", link: "/stories/index.html", target: "_self" },
      { text: "Source", link: repository },
      { text: "npm", link: "https://www.npmjs.com/package/talkjs-session" },
    ],
    sidebar: Object.entries(NAVIGATION).map(([text, pages]) => ({
      text,
      items: pages.map((page) => ({
        text: escaped(titleOf(readPage(page))),
        link: `/${addressOf(page)}`,
      })),
    })),
    outline: { level: [2, 3], label: "On this page" },
    editLink: { pattern: `${repository}/blob/HEAD/:path`, text: "Source of this page" },
  },
  buildEnd: ({ outDir }: { outDir: string }) => writeLlms(outDir),
};
