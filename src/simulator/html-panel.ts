import type Talk from "talkjs";
import type { BoxCore } from "./box-core.js";
import { Guarded, guard } from "./guarded.js";
import { Life } from "./life.js";

/** `Talk.HtmlPanel`: a frame in the chat UI. Its page stays blank: nothing is fetched. */
export class SimulatedHtmlPanel extends Guarded implements Talk.HtmlPanel {
  readonly url: string;
  readonly DOMContentLoadedPromise = Promise.resolve();
  readonly windowLoadedPromise = Promise.resolve();
  readonly #life: Life;
  readonly #frame: HTMLIFrameElement | undefined;
  #isShown: boolean;

  constructor(core: BoxCore, options: Talk.HtmlPanelOptions) {
    const life = new Life(core.life.engine, core.life);
    super(life, "HtmlPanel");
    const { ledger } = life.engine;
    this.url = options.url;
    this.#life = life;
    this.#isShown = options.show ?? true;
    this.#frame = core.element?.ownerDocument.createElement("iframe");
    if (this.#frame) {
      this.#frame.title = `HTML panel ${options.url}`;
      core.element?.append(this.#frame);
    }
    this.#draw(options.height ?? 100);
    ledger.opened("htmlPanels");
    life.onEnd(() => {
      this.#frame?.remove();
      ledger.closed("htmlPanels");
    });
  }

  static {
    guard(this.prototype, ["destroy"], ["isVisible"]);
  }

  /** The frame's window. Throws where there is no page. */
  get window(): Window {
    const window = this.#frame?.contentWindow;
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
    this.#draw(height);
  }

  isVisible(): boolean {
    return this.#life.isAlive && this.#isShown;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the answer comes in a microtask
  async destroy(): Promise<void> {
    this.#life.end();
  }

  #draw(height?: number): void {
    if (!this.#frame) return;
    this.#frame.hidden = !this.#isShown;
    if (height !== undefined) this.#frame.height = String(height);
  }
}
