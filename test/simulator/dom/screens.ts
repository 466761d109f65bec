import { within } from "@testing-library/dom";

/** A container on the page. */
export function addContainer(): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  return container;
}

/** Returns the chat UI that was drawn last in a container. */
export function screenIn(container: HTMLElement = document.body): HTMLElement {
  const screen = container.lastElementChild?.shadowRoot?.querySelector("section");
  if (!screen) throw new Error("No chat UI is drawn here.");
  return screen;
}

let looks = 0;

/**
 * Returns the queries of a chat UI. jsdom caches whether an element of a shadow tree is hidden until
 * something outside of the tree changes, so each call changes something.
 */
export function look(screen: HTMLElement) {
  looks += 1;
  document.body.dataset.looks = String(looks);
  return within(screen);
}

/** Returns the text of the badge in an element, or undefined if no badge is visible. */
export function unreadIn(element: Element | null): string | null | undefined {
  return element?.querySelector(".badge:not([hidden])")?.textContent;
}

/** Returns the texts in a chat UI's list of messages. */
export function messagesIn(screen: HTMLElement): (string | undefined)[] {
  const log = within(screen).getByRole("log");
  return within(log)
    .queryAllByRole("listitem")
    .map((item) => item.querySelector(".bubble")?.textContent);
}

/** Returns the message field of a chat UI. */
export function fieldIn(screen: HTMLElement): HTMLTextAreaElement {
  return look(screen).getByRole("textbox", { name: "Message" });
}
