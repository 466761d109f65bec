import type Talk from "talkjs";
import { SessionError } from "../core.js";

export type PanelOptions = Pick<Talk.HtmlPanelOptions, "url" | "conversation">;

/** What a living panel can take. */
export interface PanelShape {
  /** In pixels; undefined leaves TalkJS's own. */
  readonly height: number | undefined;
  readonly show: boolean;
}

interface PanelHost {
  /** Whether there is anything to render into the panel's document. */
  readonly needsDocument: () => boolean;
  readonly onDocument: (document: Document) => void;
  readonly report: (error: SessionError) => void;
}

/** One HTML panel of a chat UI, from its creation to its end. */
export class OpenPanel {
  readonly #host: PanelHost;
  readonly #view: Talk.UIBox;
  #shape: PanelShape;
  #panel: Talk.HtmlPanel | undefined;
  #isClosed = false;

  constructor(view: Talk.UIBox, options: PanelOptions, shape: PanelShape, host: PanelHost) {
    this.#host = host;
    this.#view = view;
    this.#shape = shape;
    this.#open(options, shape).catch((cause: unknown) => this.#fail(cause));
  }

  update(shape: PanelShape): void {
    const before = this.#shape;
    this.#shape = shape;
    if (this.#panel && this.#isUsable()) this.#apply(this.#panel, before, shape);
  }

  /** What is dead with its chat UI needs no end of its own. */
  close(): void {
    if (this.#isUsable()) this.#panel?.destroy().catch((cause: unknown) => this.#fail(cause));
    this.#isClosed = true;
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
    if (this.#isUsable() && this.#host.needsDocument()) this.#lend(panel.window);
  }

  #lend(window: Window): void {
    const document = documentOf(window);
    if (document) this.#host.onDocument(document);
    else this.#host.report(new SessionError("panel-cross-origin"));
  }

  #apply(panel: Talk.HtmlPanel, before: PanelShape, { height, show }: PanelShape): void {
    if (height !== undefined && height !== before.height) panel.setHeight(height);
    if (show && !before.show) panel.show();
    if (!show && before.show) panel.hide();
  }

  #isUsable(): boolean {
    return !this.#isClosed && this.#view.isAlive;
  }

  /** A panel whose chat UI went meanwhile could not have been shown: that is no failure. */
  #fail(cause: unknown): void {
    if (this.#view.isAlive) this.#host.report(new SessionError("panel-failed", { cause }));
  }
}

/** The browser throws, or gives null, for a document of another origin: the caller says so to the app. */
function documentOf(window: Window): Document | undefined {
  try {
    return window.document.body ? window.document : undefined;
  } catch {
    return undefined;
  }
}
