import { el } from "./dom.js";
import { isLoadable } from "./is-loadable.js";
import { initialsOf } from "./names.js";

/** An avatar: the photo if it is loadable, else initials on a colour computed from the name. */
export function avatarOf(page: Document, name: string, photoUrl: string | null): HTMLElement {
  const avatar = el(page, "span", { class: "avatar", "aria-hidden": "true" });
  avatar.style.setProperty("--hue", String(hueOf(name)));
  if (photoUrl && isLoadable(page, photoUrl)) {
    avatar.append(el(page, "img", { src: photoUrl, alt: "" }));
  } else avatar.append(initialsOf(name));
  return avatar;
}

function hueOf(name: string): number {
  return [...name].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
