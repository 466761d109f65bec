import type { BoxCore, Screen } from "../talk/box-core.js";
import { actionsOf } from "../talk/user-actions.js";
import { chat } from "./chat.js";
import { el, setAttribute } from "./dom.js";
import { feed } from "./feed.js";
import { listenAsFrame } from "./frame-events.js";
import { participantsOf } from "./names.js";
import { popup } from "./popup.js";
import { addStyle } from "./style.js";

/**
 * Draws a chat UI for a container, or nothing if there is no page. It draws in an open shadow root:
 * as with TalkJS's frame, the page's styles and queries do not reach its contents, and its styles do
 * not reach the page. Accessibility checkers and tests can still open the root.
 */
export function drawScreen(container: HTMLElement, core: BoxCore): Screen | undefined {
  // Tests without a page mount in a plain object, which has no `ownerDocument`.
  const page = container.ownerDocument as Document | undefined;
  if (!page) return undefined;
  const kind = core.kind.toLowerCase();
  const element = el(page, "div", { class: `simulated-${kind}` });
  const screen = el(page, "section", { class: `screen ${kind}` });
  setAttribute(screen, "dir", core.options.dir);
  setAttribute(screen, "data-theme", themeOf(core));
  const { update, focus } = fill(screen, core);
  listenAsFrame(screen, core);
  const root = element.attachShadow({ mode: "open" });
  root.append(screen);
  addStyle(root);
  const before = container.querySelectorAll(`:scope > .${element.className}`).length;
  element.style.setProperty("--before", String(before));
  return { element, update, focus, remove: () => element.remove() };
}

function fill(screen: HTMLElement, core: BoxCore): Pick<Screen, "update" | "focus"> {
  const page = screen.ownerDocument;
  const leave = (): void => {
    if (core.kind === "Popup") return actionsOf(core).close();
    core.select(null);
    list?.focus();
  };
  const talk = chat(page, core, leave);
  const { autofocus = "smart" } = core.options.messageField ?? {};
  // Only a selection by the user moves the focus, so that several chats on a page do not compete for it.
  const onPicked = (): void => (autofocus === "smart" ? talk.focus() : undefined);
  const list = core.kind === "Inbox" ? feed(page, core, onPicked) : undefined;
  const corner = core.kind === "Popup" ? popup(page, core, talk) : undefined;
  screen.append(...(list ? [list.element] : []), (corner ?? talk).element);
  const update = (): void => {
    screen.classList.toggle("has-chat", core.shown !== undefined);
    setAttribute(screen, "aria-label", labelOf(core));
    const { locale, role } = core.drawnUser;
    setAttribute(screen, "lang", locale ?? undefined);
    setAttribute(screen, "data-role", role ?? undefined);
    for (const part of [list, talk, corner]) part?.update();
  };
  return { update, focus: () => talk.focus() };
}

function labelOf({ kind, shown, view }: BoxCore): string {
  const { name } = view.me();
  if (kind === "Inbox" || !shown) return `${kind} of ${name}`;
  return `${kind} of ${name}: ${shown.subject ?? participantsOf(view, shown)}`;
}

function themeOf({ options: { theme } }: BoxCore): string | undefined {
  return typeof theme === "object" ? theme.name : theme;
}
