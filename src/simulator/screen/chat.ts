import type { BoxCore } from "../talk/box-core.js";
import { el, setText } from "./dom.js";
import { messageField, type Field } from "./field.js";
import { chatHeader } from "./header.js";
import { messageList } from "./messages.js";

/** One conversation: header, messages, HTML panels, message field. */
export function chat(page: Document, core: BoxCore, leave: () => void): Field {
  const [header, messages] = [chatHeader(page, core, leave), messageList(page, core)];
  const field = messageField(page, core);
  const empty = el(page, "p", { class: "empty", dir: "auto" });
  const panels = el(page, "slot");
  const element = el(page, "div", { class: "chat" });
  element.append(header.element, messages.element, empty, panels, field.element);
  const update = (): void => {
    messages.element.hidden = !core.shown;
    empty.hidden = core.shown !== undefined;
    setText(empty, emptyTextOf(core));
    for (const part of [header, messages, field]) part.update();
  };
  return { element, update, focus: () => field.focus() };
}

function emptyTextOf({ shown, selection, view }: BoxCore): string {
  if (shown) return "";
  if (selection.id) return "This conversation is not available";
  return view.conversations().length > 0 ? "No conversation selected" : "No conversations yet";
}
