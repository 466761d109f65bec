import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "./box-core.js";
import { Instrumented, instrument } from "../engine/guarded.js";

/** `Talk.MessageField`. */
export class SimulatedMessageField extends Instrumented implements Talk.MessageField {
  readonly #core: BoxCore;

  constructor(core: BoxCore) {
    super(core.lifetime, "MessageField");
    this.#core = core;
  }

  static {
    instrument(this.prototype, ["getText"]);
  }

  focus(): void {
    this.#core.screen?.focus();
  }

  setText(text: string): void {
    this.#core.fieldText = text;
    this.#core.update();
  }

  typeText(text: string): void {
    this.#core.fieldText += text;
    this.#core.update();
  }

  async getText(): Promise<string> {
    return this.#core.fieldText;
  }

  setVisible(visible: boolean | Talk.ConversationPredicate): void {
    this.#core.isFieldVisible = visible;
    this.#core.update();
  }
}
