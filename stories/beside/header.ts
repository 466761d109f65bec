import type { StoryContext } from "@storybook/react-vite";

type Told = Pick<StoryContext, "title" | "name" | "parameters">;

interface Docs {
  readonly description?: { readonly story?: string };
}

/** A page of documentation shows the name and the text itself, beside the frame of the story. */
const isInDocs = (): boolean => window.parent !== window.top;

/** Shows a story's name and text above it, outside of its element, so that they do not affect its queries. */
export function putHeaderAbove({ title, name, parameters }: Told): () => void {
  const root = document.querySelector("#storybook-root");
  if (!root || isInDocs()) return () => {};
  const docs = parameters.docs as Docs | undefined; // Storybook types parameters as unknown values
  const header = document.createElement("header");
  header.className = "about-story";
  header.append(line(`${title.replaceAll("/", " / ")} / `, name), text(docs?.description?.story));
  root.before(header);
  return () => header.remove();
}

function line(where: string, name: string): HTMLElement {
  const strong = document.createElement("strong");
  strong.append(name);
  const paragraph = document.createElement("p");
  paragraph.append(where, strong);
  return paragraph;
}

/** The text has inline code between backticks. */
function text(description = ""): HTMLElement {
  const paragraph = document.createElement("p");
  const parts = description.split("`").map((part, at) => {
    if (at % 2 === 0) return part;
    const code = document.createElement("code");
    code.append(part);
    return code;
  });
  paragraph.append(...parts);
  return paragraph;
}
