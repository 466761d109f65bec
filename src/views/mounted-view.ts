import type * as Talk from "talkjs/all.js";
import { isLive, tryCall, SessionError, type EventRelay } from "../core.js";
import type { Props } from "./prop-kinds.js";
import { isSameSelection, type Selection } from "./selection.js";
import { Settings } from "./settings.js";
import type { View, ViewKind } from "./view-kinds.js";

interface Scope {
  readonly kind: ViewKind;
  readonly session: Talk.Session;
  readonly relay: EventRelay;
  readonly report: (error: SessionError) => void;
}

/** The settings that a live chat UI accepts. */
export interface ViewSettings {
  readonly settings: Props;
  /** Undefined if `syncConversation` failed: the current conversation stays. */
  readonly selection: Selection | undefined;
  readonly show: boolean;
}

/** One chat UI of the SDK from its creation to its end, with the settings that were applied to it. */
export class MountedView {
  readonly view: View;
  readonly #scope: Scope;
  readonly #mount: (container: HTMLElement | null, show: boolean) => Promise<void>;
  readonly #settings = new Settings();
  #selection: Selection | undefined;
  #isShown: boolean | undefined;

  constructor(scope: Scope, options: Props) {
    const { view, mount } = scope.kind.create(scope.session, options);
    this.view = view;
    this.#mount = mount;
    this.#scope = scope;
    scope.relay.attach(view);
  }

  async mount(container: HTMLElement | null, { show }: ViewSettings): Promise<void> {
    await this.#mount(container, show);
    this.#isShown = show;
  }

  update({ settings, selection, show }: ViewSettings): void {
    this.#tryCall(() => this.#settings.apply(this.view, settings));
    if (selection && !isSameSelection(this.#selection, selection)) this.#select(selection);
    if (this.#isShown !== undefined && this.#isShown !== show) this.#show(show);
  }

  /** TalkJS requires this before the container leaves the page. When the session ends, TalkJS does it itself. */
  close(): void {
    this.#scope.relay.detach();
    if (isLive(this.view)) this.#tryCall(() => this.view.destroy());
  }

  #select(selection: Selection): void {
    this.#selection = selection;
    this.#tryCall(() => this.view.select(selection.conversation, selection.params));
  }

  #show(show: boolean): void {
    this.#isShown = show;
    const { view } = this;
    if ("show" in view) this.#tryCall(() => (show ? view.show() : view.hide()));
  }

  #tryCall(act: () => unknown): void {
    tryCall(act, (cause) => {
      // An error after its end can belong to another user's session.
      if (isLive(this.view)) this.#scope.report(new SessionError("view-update-failed", { cause }));
    });
  }
}
