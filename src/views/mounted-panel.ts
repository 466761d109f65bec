import type * as Talk from "talkjs/all.js";
import { tryCall, SessionError } from "../core.js";

interface PanelOptions {
  readonly url: string;
  readonly conversation: Talk.HtmlPanelOptions["conversation"] | undefined;
}

/** What a living panel can take. */
export interface PanelShape {
  /** In pixels; undefined leaves TalkJS's own. */
  readonly height: number | undefined;
  readonly show: boolean;
}

interface PanelHost {
  /** Its page is there, with an element to render into; null where the browser lets nobody in. */
  readonly onLoaded: (panelRoot: HTMLElement | null) => void;
  readonly report: (error: SessionError) => void;
}

/** A page in a frame that takes longer is not going to appear. */
const APPEARS_WITHIN_MS = 15_000;

/** One HTML panel of a chat UI, from its creation to its end. */
export class MountedPanel {
  readonly #host: PanelHost;
  readonly #view: Talk.UIBox;
  #shape: PanelShape;
  #panel: Talk.HtmlPanel | undefined;
  #isClosed = false;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: Talk.UIBox, options: PanelOptions, shape: PanelShape, host: PanelHost) {
    this.#host = host;
    this.#view = view;
    this.#shape = shape;
    // One for a single conversation appears when that is looked at.
    if (options.conversation === undefined)
      this.#timer = setTimeout(() => this.#reportTimeout(), APPEARS_WITHIN_MS);
    this.#tryCall(() => this.#open(options, shape));
  }

  update(shape: PanelShape): void {
    const before = this.#shape;
    this.#shape = shape;
    const panel = this.#panel;
    if (panel && this.#isUsable()) this.#tryCall(() => this.#apply(panel, before, shape));
  }

  /** What is dead with its chat UI needs no end of its own. */
  close(): void {
    if (this.#isUsable()) this.#tryCall(() => this.#panel?.destroy());
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #open({ url, conversation }: PanelOptions, shape: PanelShape): Promise<void> {
    const panel = await this.#view.createHtmlPanel({
      url,
      show: shape.show,
      ...(shape.height !== undefined && { height: shape.height }),
      ...(conversation !== undefined && { conversation }),
    });
    if (!this.#view.isAlive) return;
    if (this.#isClosed) return panel.destroy();
    this.#panel = panel;
    this.#apply(panel, shape, this.#shape);
    await panel.DOMContentLoadedPromise;
    clearTimeout(this.#timer);
    if (this.#isUsable()) this.#host.onLoaded(panelRootIn(panel.window));
  }

  #apply(panel: Talk.HtmlPanel, before: PanelShape, { height, show }: PanelShape): void {
    if (height !== undefined && height !== before.height) panel.setHeight(height);
    if (show && !before.show) panel.show();
    if (!show && before.show) panel.hide();
  }

  #isUsable(): boolean {
    return !this.#isClosed && this.#view.isAlive;
  }

  /** Other code may have destroyed the panel, of which there is no sign: then it throws. */
  #tryCall(act: () => unknown): void {
    tryCall(act, (cause) => this.#fail(cause));
  }

  #reportTimeout(): void {
    if (this.#view.isAlive) this.#host.report(new SessionError("panel-timeout"));
  }

  /** A panel whose chat UI went meanwhile could not have been shown: that is no failure. */
  #fail(cause: unknown): void {
    clearTimeout(this.#timer);
    if (this.#view.isAlive) this.#host.report(new SessionError("panel-failed", { cause }));
  }
}

/**
 * An element of its own, which outlives the page: a frame that is taken away may take its page's
 * elements apart. The browser throws, or gives null, for a document of another origin.
 */
function panelRootIn(window: Window): HTMLElement | null {
  try {
    const { document } = window;
    return document.body.appendChild(document.createElement("div"));
  } catch {
    return null;
  }
}
