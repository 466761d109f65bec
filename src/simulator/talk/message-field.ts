import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "./box-core.js";
import { Guarded, guard } from "../engine/guarded.js";

/** `Talk.MessageField`. */
export class SimulatedMessageField extends Guarded implements Talk.MessageField {
  readonly #core: BoxCore;

  constructor(core: BoxCore) {
    super(core.life, "MessageField");
    this.#core = core;
  }

  static {
    guard(this.prototype, ["getText"]);
  }

  focus(): void {
    this.#core.screen?.focus();
  }

  setText(text: string): void {
    this.#core.fieldText = text;
    this.#core.look();
  }

  typeText(text: string): void {
    this.#core.fieldText += text;
    this.#core.look();
  }

  async getText(): Promise<string> {
    return this.#core.fieldText;
  }

  setVisible(visible: boolean | Talk.ConversationPredicate): void {
    this.#core.isFieldVisible = visible;
    this.#core.look();
  }
}
