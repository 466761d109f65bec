import type { BoxCore } from "../talk/box-core.js";
import { passes } from "../engine/filters.js";
import { actionsOf } from "../talk/user-actions.js";
import { el, iconButton, paths, type Part } from "./dom.js";

/** The message field, or a note in its place for users who can only read. */
export interface Field extends Part {
  focus(): void;
}

export function messageField(page: Document, core: BoxCore): Field {
  const text = textArea(page, core);
  const button = iconButton(page, "send", "Send", paths.send);
  button.type = "submit";
  const form = el(page, "form", { class: "field" }, text, button);
  const note = el(
    page,
    "p",
    { class: "note", dir: "auto" },
    "You can read this conversation, but not write.",
  );
  const send = (): void => {
    const written = text.value.trim();
    // An error of the app's handler becomes an unhandled rejection, as with the real SDK.
    if (written) void actionsOf(core).send(written);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
    text.focus();
  });
  text.addEventListener("keydown", (event) => {
    if (!isSend(event, core)) return;
    event.preventDefault();
    send();
  });
  const element = el(page, "div", { class: "foot" }, form, note);
  const update = (): void => {
    const mayWrite = isWritable(core);
    form.hidden = !mayWrite || !isVisible(core);
    note.hidden = mayWrite || !core.shown;
    text.value = core.fieldText;
  };
  return { element, update, focus: () => text.focus() };
}

function textArea(page: Document, core: BoxCore): HTMLTextAreaElement {
  const { placeholder = "Say something...", spellcheck = false } = core.options.messageField ?? {};
  const text = el(page, "textarea", {
    rows: "1",
    placeholder,
    "aria-label": "Message",
    dir: "auto",
  });
  text.setAttribute("spellcheck", String(spellcheck));
  text.addEventListener("input", () => {
    core.fieldText = text.value;
  });
  return text;
}

function isSend({ key, shiftKey, isComposing }: KeyboardEvent, { options }: BoxCore): boolean {
  const isOn = options.messageField?.enterSendsMessage ?? true;
  return isOn && key === "Enter" && !shiftKey && !isComposing;
}

function isWritable({ shown, view, selection }: BoxCore): boolean {
  if (selection.asGuest || !shown) return false;
  return view.world.participant(shown.id, view.userId)?.access === "ReadWrite";
}

function isVisible({ shown, view, isFieldVisible }: BoxCore): boolean {
  if (typeof isFieldVisible === "boolean") return isFieldVisible;
  const snapshot = shown && view.conversation(shown.id);
  return !!snapshot && passes(snapshot, isFieldVisible);
}
