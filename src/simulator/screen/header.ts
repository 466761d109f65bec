import type { BoxCore } from "../talk/box-core.js";
import { avatarOf } from "./avatar.js";
import { el, iconButton, paths, setText, type Part } from "./dom.js";
import { titlesOf } from "./names.js";

/** The header of a chat: its title, the button back to the feed, and the close button of a popup. */
export function chatHeader(page: Document, core: BoxCore, leave: () => void): Part {
  const title = el(page, "h2");
  const subtitle = el(page, "p");
  const face = el(page, "span", { class: "face" });
  const element = el(page, "div", { class: "header" });
  element.append(...backButton(page, core, leave), face);
  element.append(el(page, "div", { class: "titles" }, title, subtitle));
  element.append(...closeButton(page, core, leave));
  let drawnFace: string | undefined;
  const update = (): void => {
    const { shown, options } = core;
    element.hidden = options.showChatHeader === false || (!shown && core.kind !== "Popup");
    const [name, below] = shown ? titlesOf(core, shown) : ["Chat", ""];
    setText(title, name);
    setText(subtitle, below);
    subtitle.hidden = below === "";
    const photoUrl = photoOf(core);
    const wanted = JSON.stringify([name, photoUrl]);
    if (wanted !== drawnFace)
      face.replaceChildren(...(shown ? [avatarOf(page, name, photoUrl)] : []));
    drawnFace = wanted;
  };
  return { element, update };
}

function backButton(page: Document, core: BoxCore, leave: () => void): HTMLElement[] {
  if (core.kind !== "Inbox" || core.options.showMobileBackButton === false) return [];
  const button = iconButton(page, "icon back", "Back to the conversations", paths.back);
  button.addEventListener("click", leave);
  return [button];
}

function closeButton(page: Document, core: BoxCore, leave: () => void): HTMLElement[] {
  const { showCloseInHeader = "auto" } = core.options;
  if (core.kind !== "Popup" || showCloseInHeader === false) return [];
  const className = showCloseInHeader === "auto" ? "icon on-phones" : "icon";
  const button = iconButton(page, className, "Close", paths.close);
  button.addEventListener("click", leave);
  return [button];
}

function photoOf({ shown, view }: BoxCore): string | null {
  const others = [...(shown?.participants.keys() ?? [])].filter((id) => id !== view.userId);
  const other = others.length === 1 ? view.user(others[0] ?? "") : null;
  return shown?.photoUrl ?? other?.photoUrl ?? null;
}
