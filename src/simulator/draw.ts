import type { BoxCore } from "./box-core.js";
import { plaintext } from "./snapshots.js";

/** A chat UI on the page. Without a page there is no element, and drawing does nothing. */
export interface Drawing {
  readonly element: HTMLElement | undefined;
  update(): void;
  remove(): void;
}

/** Draws a chat UI at the end of a container. */
export function drawChat(container: HTMLElement, core: BoxCore): Drawing {
  // Tests without a page mount in a plain object.
  const page = container.ownerDocument as Document | undefined;
  if (!page) return { element: undefined, update: () => undefined, remove: () => undefined };
  const element = page.createElement("section");
  const heading = page.createElement("h2");
  const list = page.createElement("ol");
  list.setAttribute("role", "log");
  element.append(heading, list);
  element.className = `simulated-${core.kind.toLowerCase()}`;
  container.append(element);
  const update = (): void => {
    element.hidden = !core.isShown;
    heading.textContent = titleOf(core);
    element.setAttribute("aria-label", `${core.kind}: ${titleOf(core)}`);
    list.replaceChildren(...textsOf(core).map((text) => itemOf(page, text)));
  };
  return { element, update, remove: () => element.remove() };
}

function titleOf({ shown, view }: BoxCore): string {
  if (!shown) return "No conversation";
  const others = [...shown.participants.keys()].filter((id) => id !== view.userId);
  return shown.subject ?? others.map((id) => view.user(id)?.name ?? id).join(", ");
}

function textsOf({ shown, view }: BoxCore): string[] {
  const messages = shown?.messages ?? [];
  return messages.map((message) => {
    const sender = message.senderId === null ? undefined : view.user(message.senderId)?.name;
    return sender ? `${sender}: ${plaintext(message)}` : plaintext(message);
  });
}

function itemOf(page: Document, text: string): HTMLElement {
  const item = page.createElement("li");
  item.textContent = text;
  return item;
}
