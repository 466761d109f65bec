import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

/** The pages in the order of the navigation. The first page is the start page of the site. */
export const NAVIGATION: Readonly<Record<string, readonly string[]>> = {
  "Getting started": [
    "README.md",
    "docs/quick-start.md",
    "MIGRATING.md",
    "docs/comparison.md",
    "docs/README.md",
  ],
  "The session": [
    "docs/session.md",
    "docs/session-status.md",
    "docs/use-session.md",
    "docs/use-session-state.md",
    "docs/use-unreads.md",
    "docs/use-session-event.md",
    "docs/use-session-controller.md",
    "docs/use-desktop-notifications.md",
    "docs/preload-talk.md",
    "docs/loading.md",
  ],
  "Chat UIs": [
    "docs/chatbox.md",
    "docs/inbox.md",
    "docs/popup.md",
    "docs/html-panel.md",
    "docs/use-chat-view.md",
  ],
  "Without React": [
    "docs/headless.md",
    "docs/create-session-controller.md",
    "docs/machines.md",
    "machines/README.md",
  ],
  Guides: [
    "docs/troubleshooting.md",
    "docs/life.md",
    "docs/authentication.md",
    "docs/security.md",
    "docs/testing.md",
    "docs/devtools.md",
    "docs/create-talk-simulator.md",
    "docs/inspecting.md",
    "docs/xstate.md",
    "docs/next-js.md",
    "docs/bundlers.md",
  ],
  Examples: [
    "examples/README.md",
    "examples/vite-sign-in/README.md",
    "examples/next-app-router/README.md",
    "examples/migrated/README.md",
    "examples/headless/README.md",
    "examples/xstate-app/README.md",
    "examples/testing/README.md",
  ],
  Reference: ["docs/errors.md", "docs/props.md", "docs/supported.md", "CHANGELOG.md"],
  "The project": [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "docs/how-this-is-tested.md",
    "docs/benchmark.md",
  ],
};

export const PAGES: readonly string[] = Object.values(NAVIGATION).flat();

/** Returns patterns for everything in the repository's root that has no page. */
export function withoutPages(): string[] {
  const withPages = new Set(PAGES.map((page) => page.split("/")[0]));
  return readdirSync(ROOT)
    .filter((name) => !withPages.has(name))
    .flatMap((name) => [name, `${name}/**`]);
}

/** Returns the path of a page's source on the site: `docs/README.md` becomes `docs/index.md`. */
export const sourceOf = (page: string): string => page.replace(/README\.md$/, "index.md");

/** Returns the address of a page on the site: `docs/README.md` becomes `docs/index.html`. */
export const addressOf = (page: string): string => sourceOf(page).replace(/\.md$/, ".html");

export const readPage = (page: string): string => readFileSync(join(ROOT, page), "utf8");

/** Returns the first heading of a page, without marks of Markdown. */
export const titleOf = (page: string): string =>
  (/^# (.+)$/m.exec(page)?.[1] ?? "").replaceAll("`", "");
