import { within } from "@testing-library/dom";

/** A container on the page. */
export function addContainer(): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  return container;
}

/** The chat UI that was drawn last in a container. */
export function screenIn(container: HTMLElement = document.body): HTMLElement {
  const screen = container.lastElementChild?.shadowRoot?.querySelector("section");
  if (!screen) throw new Error("No chat UI is drawn here.");
  return screen;
}

let looks = 0;

/**
 * The queries of a chat UI. jsdom remembers what was hidden in a shadow tree until something outside
 * of it changes: each look changes something.
 */
export function look(screen: HTMLElement) {
  looks += 1;
  document.body.dataset.looks = String(looks);
  return within(screen);
}

/** What a badge in an element shows; undefined where none is shown. */
export function unreadIn(element: Element | null): string | null | undefined {
  return element?.querySelector(".badge:not([hidden])")?.textContent;
}

/** What a chat UI says in its list of messages. */
export function messagesIn(screen: HTMLElement): (string | undefined)[] {
  const log = within(screen).getByRole("log");
  return within(log)
    .queryAllByRole("listitem")
    .map((item) => item.querySelector(".bubble")?.textContent);
}

/** The message field of a chat UI. */
export function fieldIn(screen: HTMLElement): HTMLTextAreaElement {
  return look(screen).getByRole("textbox", { name: "Message" });
}
