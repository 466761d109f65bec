import type * as Talk from "talkjs/all.js";
import { defined, isLive, soon, tryCall, SessionError } from "../core.js";

interface PanelOptions {
  readonly url: string;
  readonly conversation: Talk.HtmlPanelOptions["conversation"] | undefined;
}

/** The settings that a live panel accepts. */
export interface PanelShape {
  /** In pixels. Undefined keeps TalkJS's default. */
  readonly height: number | undefined;
  readonly show: boolean;
}

interface PanelHost {
  /** Called when the panel's page has loaded, with an element to render into; null for a page of another origin. */
  readonly onLoaded: (panelRoot: HTMLElement | null) => void;
  readonly report: (error: SessionError) => void;
}

/** A slower page in a frame is unlikely to appear. */
const APPEARS_WITHIN_MS = 15_000;

/** One HTML panel of a chat UI, from its creation to its end. */
export class MountedPanel {
  readonly #host: PanelHost;
  readonly #view: Talk.UIBox;
  #shape: PanelShape;
  #panel: Talk.HtmlPanel | undefined;
  #isClosed = false;
  readonly #cancel: () => void;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: Talk.UIBox, options: PanelOptions, shape: PanelShape, host: PanelHost) {
    this.#host = host;
    this.#view = view;
    this.#shape = shape;
    // A panel for one conversation appears only while that conversation is open.
    if (options.conversation === undefined)
      this.#timer = setTimeout(() => this.#report("panel-timeout"), APPEARS_WITHIN_MS);
    // StrictMode undoes the first mount before the microtask. The chat UI can also end before it.
    this.#cancel = soon(() => isLive(view) && this.#tryCall(() => this.#open(options)));
  }

  update(shape: PanelShape): void {
    const before = this.#shape;
    this.#shape = shape;
    const panel = this.#panel;
    if (panel && this.#isUsable()) this.#tryCall(() => this.#apply(panel, before, shape));
  }

  /** A panel ends with its chat UI. */
  close(): void {
    if (this.#isUsable()) this.#tryCall(() => this.#panel?.destroy());
    this.#isClosed = true;
    this.#cancel();
    clearTimeout(this.#timer);
  }

  async #open({ url, conversation }: PanelOptions): Promise<void> {
    const shape = this.#shape;
    const panel = await this.#view.createHtmlPanel({
      url,
      show: shape.show,
      ...defined({ height: shape.height, conversation }),
    });
    if (!isLive(this.#view)) return;
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
    return !this.#isClosed && isLive(this.#view);
  }

  /** A panel that other code destroyed throws, and nothing shows that it was destroyed. */
  #tryCall(act: () => unknown): void {
    tryCall(act, (cause) => this.#report("panel-failed", cause));
  }

  /** A panel whose chat UI ended meanwhile has not failed. */
  #report(code: "panel-failed" | "panel-timeout", cause?: unknown): void {
    clearTimeout(this.#timer);
    if (isLive(this.#view)) this.#host.report(new SessionError(code, { cause }));
  }
}

/**
 * Creates an element of its own, because removing a frame can remove the elements of its page. For a
 * document of another origin the browser throws or returns null.
 */
function panelRootIn(window: Window): HTMLElement | null {
  try {
    const { document } = window;
    return document.body.appendChild(document.createElement("div"));
  } catch {
    return null;
  }
}
