import { readdir } from "node:fs/promises";
import { storyNameFromExport, toId } from "storybook/internal/csf";
import ts from "typescript";
import { inRoot, readPage } from "../../scripts/docs/pages.js";

/** A story in its file. */
export interface StoryFound {
  readonly id: string;
  readonly source: string;
  /** The comment above it, or of a docs page its title. */
  readonly text: string;
  /** Whether only tests run it. */
  readonly isHidden: boolean;
}

/** Returns all stories by id, e.g. `session-status--alive`, and the docs pages of their files. */
export async function allStories(): Promise<StoryFound[]> {
  const files = (await readdir(inRoot("stories"))).filter((name) => name.endsWith(".stories.tsx"));
  const pages = await Promise.all(files.map((name) => readPage(`stories/${name}`)));
  return pages.flatMap(storiesIn);
}

function storiesIn(page: string): StoryFound[] {
  const title = /title: "([^"]+)"/.exec(page)?.[1] ?? "";
  const [first = "", ...stories] = page.split(/^export const /m);
  const found = stories.map((source, at) => {
    const [name = ""] = /^\w+/.exec(source) ?? [];
    const [, text = ""] = /\/\*\*((?:(?!\*\/)[^])+)\*\/\n$/.exec(stories[at - 1] ?? first) ?? [];
    return {
      id: toId(title, storyNameFromExport(name)),
      source,
      text,
      isHidden: (first + source).includes('"!dev"'),
    };
  });
  const hasPage = page.includes('tags: ["autodocs"]');
  return hasPage
    ? [...found, { id: toId(title, "docs"), source: page, text: title, isHidden: false }]
    : found;
}

/** Returns the names of all props that stories pass, by component. */
export async function passedProps(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const files = (await readdir(inRoot("stories"), { recursive: true })).filter((name) =>
    name.endsWith(".tsx"),
  );
  const passed = new Map<string, Set<string>>();
  for (const name of files) {
    const page = await readPage(`stories/${name}`);
    const file = ts.createSourceFile(name, page, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    visit(file, (component, prop) => {
      passed.set(component, (passed.get(component) ?? new Set()).add(prop));
    });
  }
  return passed;
}

type Tell = (component: string, prop: string) => void;

function visit(node: ts.Node, report: Tell): void {
  if (ts.isJsxAttribute(node)) {
    const component = node.parent.parent.tagName.getText();
    report(component, node.name.getText());
    for (const option of optionsIn(node.initializer))
      report(`${component} ${node.name.getText()}`, option);
  }
  if (ts.isJsxElement(node)) report(node.openingElement.tagName.getText(), "children");
  ts.forEachChild(node, (child) => visit(child, report));
}

/** Returns the property names in the object literals of an attribute. A component of a story passes them on. */
function optionsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  const names: string[] = [];
  const look = (inner: ts.Node): void => {
    if (ts.isPropertyAssignment(inner) || ts.isShorthandPropertyAssignment(inner))
      names.push(inner.name.getText());
    ts.forEachChild(inner, look);
  };
  look(node);
  return names;
}
