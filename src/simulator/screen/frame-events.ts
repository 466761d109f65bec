import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "../talk/box-core.js";

/** Emits focus and keyboard events and keeps the keys inside, as TalkJS's frame does. */
export function listenAsFrame(screen: HTMLElement, core: BoxCore): void {
  const emit = (name: string, event?: unknown): void => {
    if (core.lifetime.isAlive) core.emit(name, event);
  };
  const crossing = (name: string) => (event: FocusEvent) => {
    if (!screen.contains(event.relatedTarget as Node | null)) emit(name); // the target of a focus event is a node
  };
  const pressing = (name: string) => (event: KeyboardEvent) => {
    event.stopPropagation();
    if (core.options.captureKeyboardEvents) emit(name, keyEvent(event));
  };
  screen.addEventListener("focusin", crossing("onFocus"));
  screen.addEventListener("focusout", crossing("onBlur"));
  screen.addEventListener("keydown", pressing("onKeydown"));
  screen.addEventListener("keyup", pressing("onKeyup"));
}

function keyEvent(event: KeyboardEvent): Talk.KeyEvent {
  const { altKey, code, ctrlKey, key, location, metaKey, shiftKey, repeat, target } = event;
  const isInputFocused = target !== null && "value" in target && "placeholder" in target;
  return { isInputFocused, altKey, code, ctrlKey, key, location, metaKey, shiftKey, repeat };
}
