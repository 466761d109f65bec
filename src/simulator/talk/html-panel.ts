import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "./box-core.js";
import { Guarded, guard } from "../engine/guarded.js";
import { Life } from "../engine/life.js";
import { openFrame, type Frame } from "../screen/frame.js";
import { idOf } from "./selection.js";

/** `Talk.HtmlPanel`: a frame above the message field. Pages of another origin stay blank. */
export class SimulatedHtmlPanel extends Guarded implements Talk.HtmlPanel {
  readonly url: string;
  readonly DOMContentLoadedPromise: Promise<void>;
  readonly windowLoadedPromise: Promise<void>;
  readonly #life: Life;
  readonly #core: BoxCore;
  readonly #conversationId: string | undefined;
  readonly #frame: Frame | undefined;
  #isShown: boolean;

  constructor(
    core: BoxCore,
    { url, height = 100, show = true, conversation }: Talk.HtmlPanelOptions,
  ) {
    const life = new Life(core.life.engine, core.life);
    super(life, "HtmlPanel");
    const { ledger } = life.engine;
    this.url = url;
    this.#life = life;
    this.#core = core;
    this.#isShown = show;
    this.#conversationId = conversation && idOf(conversation);
    this.#frame =
      core.screen && openFrame(core.screen.element, url, life.engine.unknowns.panelOrigin);
    this.windowLoadedPromise = this.#frame?.loaded ?? Promise.resolve();
    // No code can listen to a document before it exists, so the frame's `load` event resolves both promises.
    this.DOMContentLoadedPromise = this.windowLoadedPromise;
    if (this.#frame) this.#frame.element.height = String(height);
    this.#draw();
    const unwatch = core.onLook(() => this.#draw());
    ledger.opened("htmlPanels");
    life.onEnd(() => {
      unwatch();
      this.#frame?.element.remove();
      ledger.closed("htmlPanels");
    });
  }
  static {
    guard(this.prototype, ["destroy"], ["isVisible"]);
  }

  /** The frame's window. Throws if there is no page. */
  get window(): Window {
    const window = this.#frame?.window();
    if (!window) throw new Error("[TalkJS simulator] an HTML panel has no window outside a page");
    return window;
  }

  show(): void {
    this.#isShown = true;
    this.#draw();
  }

  hide(): void {
    this.#isShown = false;
    this.#draw();
  }

  setHeight(height: number): void {
    if (this.#frame) this.#frame.element.height = String(height);
  }

  isVisible(): boolean {
    return this.#life.isAlive && this.#isShown;
  }

  async destroy(): Promise<void> {
    this.#life.end();
  }

  #draw(): void {
    const isHere = !this.#conversationId || this.#core.shown?.id === this.#conversationId;
    if (this.#frame) this.#frame.element.hidden = !this.#isShown || !isHere;
  }
}
