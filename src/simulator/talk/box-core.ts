import type * as Talk from "talkjs/all.js";
import { invalid } from "../engine/errors.js";
import { emit } from "../engine/events.js";
import type { Lifetime } from "../engine/life.js";
import type { ConversationRecord } from "../engine/records.js";
import { selectionOf, type Selectable, type Selection } from "./selection.js";
import type { View } from "../engine/snapshots.js";

export type BoxKind = "Chatbox" | "Inbox" | "Popup";
export type BoxOptions = Talk.ChatboxOptions & Talk.InboxOptions & Talk.PopupOptions;

/** A chat UI on the page. */
export interface Screen {
  /** The element in the container. Elements put into it appear above the message field. */
  readonly element: HTMLElement;
  update(): void;
  /** Moves the focus into the message field. */
  focus(): void;
  remove(): void;
}

/** Draws a chat UI for a container. Returns undefined if there is no page. */
export type DrawScreen = (container: HTMLElement, core: BoxCore) => Screen | undefined;

/** The parts of a session that its chat UIs use. */
export interface BoxScope {
  readonly lifetime: Lifetime;
  readonly view: View;
  readonly drawScreen: DrawScreen;
}

/** The state and the behaviour of a chat UI, behind the methods of TalkJS's types. */
export class BoxCore {
  selection: Selection;
  presence: Talk.UserPresence;
  messageFilter: Talk.MessagePredicate | undefined;
  feedFilter: Talk.ConversationPredicate | undefined;
  highlightedWords: readonly string[] = [];
  fieldText: string;
  areNotificationsOn = false;
  readonly translated = new Map<string, boolean>();
  translationDefault: boolean | "auto" = false;
  isFieldVisible: boolean | Talk.ConversationPredicate;
  /** Whether a popup is open. Always true for the other kinds. */
  isShown: boolean;
  /** Called after the mount, and after each selection of a mounted chat UI. */
  onSelected: () => void = () => undefined;
  #container: HTMLElement | null = null;
  #wasOnPage = false;
  #wasRemoved = false;
  #awaitingMount: (() => void)[] = [];
  #screen: Screen | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #drafts = new Map<string, string>();
  readonly lifetime: Lifetime;
  readonly view: View;
  readonly #box: object;
  readonly #drawScreen: DrawScreen;
  #isMounted = false;

  constructor(
    box: object,
    readonly kind: BoxKind,
    { lifetime, view, drawScreen }: BoxScope,
    readonly options: BoxOptions,
    selected: Selectable,
  ) {
    this.#box = box;
    this.lifetime = lifetime;
    this.view = view;
    this.#drawScreen = drawScreen;
    this.selection = selectionOf(view, selected);
    this.presence = options.presence ?? {};
    this.messageFilter = options.messageFilter;
    this.feedFilter = options.feedFilter;
    this.fieldText = options.messageSuggestion ?? "";
    this.isFieldVisible = options.messageField?.visible ?? true;
    this.isShown = kind !== "Popup";
    lifetime.isIntact = () => this.#isOnPage();
    lifetime.onEnd(() => {
      this.#screen?.remove();
      for (const goOn of this.#awaitingMount.splice(0)) goOn();
    });
  }

  get isMounted(): boolean {
    return this.#isMounted;
  }

  /** The drawn chat UI, if there is a page to draw on. */
  get screen(): Screen | undefined {
    return this.#screen;
  }

  /** The user whose locale and role the screen uses. */
  get drawnUser(): Talk.UserSnapshot {
    const { localeAndRole } = this.lifetime.engine.unknowns;
    return localeAndRole === "follow" ? this.view.me() : this.view.firstMe();
  }

  /** The conversation that is on the screen. */
  get shown(): ConversationRecord | undefined {
    const { id, asGuest } = this.selection;
    const found = this.#isMounted && id ? this.view.world.conversations.get(id) : undefined;
    return asGuest || found?.participants.has(this.view.userId) ? found : undefined;
  }

  select(target: Selectable, params?: Talk.SelectConversationOptions): void {
    const before = this.selection.id;
    this.selection = selectionOf(this.view, target, params);
    this.#changeDraft(before, this.selection.id);
    this.update();
    if (this.#isMounted) this.onSelected();
  }

  mount(container: HTMLElement | null): void {
    const { unknowns } = this.lifetime.engine;
    if (!this.view.world.users.has(this.view.userId)) {
      throw invalid(`user "${this.view.userId}" must exist before a chat UI is mounted for it`);
    }
    if (this.#isMounted && unknowns.mountTwice === "ignore") return;
    if (this.#isMounted && unknowns.mountTwice === "reject")
      throw invalid("mount() was called twice");
    if (container && !container.isConnected && unknowns.mountDetached === "reject") {
      throw invalid("the container is not on the page");
    }
    this.#container = container;
    this.#wasOnPage = false;
    this.#isMounted = true;
    if (container) this.#screen ??= this.#drawScreen(container, this);
    if (this.#screen) container?.append(this.#screen.element);
    this.update();
    this.onSelected();
    for (const goOn of this.#awaitingMount.splice(0)) goOn();
  }

  /** Resolves when this chat UI is mounted or its life ends. */
  async whenMounted(): Promise<void> {
    if (this.#isMounted || !this.lifetime.isAlive) return;
    await new Promise<void>((goOn) => this.#awaitingMount.push(goOn));
  }

  /** Emits an event of this chat UI. */
  emit(name: string, event?: unknown): void {
    emit(this.#box, name, event);
  }

  /** The conversation on the screen. Throws if there is none. */
  get current(): ConversationRecord {
    if (this.shown) return this.shown;
    throw invalid(`the ${this.kind} shows no conversation: mount it and select one`);
  }

  /** Sends a message of the user to the conversation on the screen. */
  post(content: Talk.ContentBlock): void {
    const { world, userId: senderId } = this.view;
    const { id: conversationId } = this.current;
    world.post({ conversationId, senderId, content: [content], origin: "web" });
  }

  show(isShown: boolean): void {
    this.isShown = isShown;
    this.setPresence({ ...this.presence, visible: isShown });
  }

  setPresence(presence: Talk.UserPresence): void {
    this.presence = presence;
    this.update();
  }

  /** Updates the screen. Marks the conversation as read if the user can see it. */
  update(): void {
    if (!this.#isMounted || !this.lifetime.isAlive) return;
    if (this.selection.id === undefined) {
      this.selection = { ...this.selection, id: this.view.conversations()[0]?.id };
    }
    const isVisible = this.isShown && this.presence.visible !== false;
    if (this.shown && isVisible) this.view.world.markAsRead(this.shown.id, this.view.userId);
    this.#screen?.update();
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after each update of the screen. Returns a function that stops it. */
  onUpdate(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Each conversation has its own draft. `messageSuggestion` is the draft of the first one only. */
  #changeDraft(before: string | null | undefined, next: string | null | undefined): void {
    if (!before || before === next) return;
    this.#drafts.set(before, this.fieldText);
    this.fieldText = this.#drafts.get(next ?? "") ?? "";
  }

  #isOnPage(): boolean {
    const screen = this.#screen?.element ?? this.#container;
    this.#wasOnPage ||= screen?.isConnected ?? false;
    // An element that left the page once stays dead, even if it is put back.
    this.#wasRemoved ||= this.#wasOnPage && !screen?.isConnected;
    return !this.#wasRemoved;
  }
}
