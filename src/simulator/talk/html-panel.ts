import type * as Talk from "talkjs/all.js";
import type { BoxCore } from "./box-core.js";
import { Instrumented, instrument } from "../engine/guarded.js";
import { Lifetime } from "../engine/life.js";
import { openFrame, type Frame } from "../screen/frame.js";
import { idOf } from "./selection.js";

/** `Talk.HtmlPanel`: a frame above the message field. Pages of another origin stay blank. */
export class SimulatedHtmlPanel extends Instrumented implements Talk.HtmlPanel {
  readonly url: string;
  readonly DOMContentLoadedPromise: Promise<void>;
  readonly windowLoadedPromise: Promise<void>;
  readonly #lifetime: Lifetime;
  readonly #core: BoxCore;
  readonly #conversationId: string | undefined;
  readonly #frame: Frame | undefined;
  #isShown: boolean;

  constructor(
    core: BoxCore,
    { url, height = 100, show = true, conversation }: Talk.HtmlPanelOptions,
  ) {
    const lifetime = new Lifetime(core.lifetime.engine, core.lifetime);
    super(lifetime, "HtmlPanel");
    const { ledger } = lifetime.engine;
    this.url = url;
    this.#lifetime = lifetime;
    this.#core = core;
    this.#isShown = show;
    this.#conversationId = conversation && idOf(conversation);
    this.#frame =
      core.screen && openFrame(core.screen.element, url, lifetime.engine.unknowns.panelOrigin);
    this.windowLoadedPromise = this.#frame?.loaded ?? Promise.resolve();
    // No code can listen to a document before it exists, so the frame's `load` event resolves both promises.
    this.DOMContentLoadedPromise = this.windowLoadedPromise;
    if (this.#frame) this.#frame.element.height = String(height);
    this.#draw();
    const unwatch = core.onUpdate(() => this.#draw());
    ledger.opened("htmlPanels");
    lifetime.onEnd(() => {
      unwatch();
      this.#frame?.element.remove();
      ledger.closed("htmlPanels");
    });
  }
  static {
    instrument(this.prototype, ["destroy"], ["isVisible"]);
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
    return this.#lifetime.isAlive && this.#isShown;
  }

  async destroy(): Promise<void> {
    this.#lifetime.end();
  }

  #draw(): void {
    const isHere = !this.#conversationId || this.#core.shown?.id === this.#conversationId;
    if (this.#frame) this.#frame.element.hidden = !this.#isShown || !isHere;
  }
}
