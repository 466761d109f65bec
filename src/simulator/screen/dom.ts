type Attributes = Readonly<Record<string, string>>;

/** A part of the screen: an element and the function that updates it. */
export interface Part {
  readonly element: HTMLElement;
  update(): void;
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that shows an icon. Screen readers read its `label`. */
export function iconButton(
  page: Document,
  className: string,
  label: string,
  path: string,
): HTMLButtonElement {
  return el(
    page,
    "button",
    { type: "button", class: className, "aria-label": label },
    iconOf(page, path),
  );
}

export const paths = {
  back: "M15 5l-7 7 7 7",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4",
  chat: "M4 5h16v11H10l-5 4v-4H4z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M5 12h13M12 5l7 7-7 7",
} as const;

export function iconOf(page: Document, path: string): SVGElement {
  const name = "http://www.w3.org/2000/svg";
  const icon = page.createElementNS(name, "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const line = page.createElementNS(name, "path");
  line.setAttribute("d", path);
  icon.append(line);
  return icon;
}

/** Sets a text only if it differs, so that screen readers announce only real changes. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute only if it differs. Undefined removes it. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Returns the focused element inside an element. */
export function focusedIn(element: HTMLElement): HTMLElement | undefined {
  const root = element.getRootNode();
  const active = "activeElement" in root ? root.activeElement : undefined;
  return element.contains(active as Node | null) ? (active as HTMLElement) : undefined; // in HTML
}
