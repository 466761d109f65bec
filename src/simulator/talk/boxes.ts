import type * as Talk from "talkjs/all.js";
import { coreOf, SimulatedBox } from "./box.js";
import type { BoxCore, BoxScope } from "./box-core.js";
import { emit, inboxEvents, listen, popupEvents } from "../engine/events.js";
import { instrument } from "../engine/guarded.js";
import { selectionEvent, type Selectable } from "./selection.js";

/** `Talk.Chatbox`. */
export class SimulatedChatbox extends SimulatedBox {
  declare readonly on: Talk.Chatbox["on"];
  declare readonly off: Talk.Chatbox["off"];

  constructor(scope: BoxScope, options: Talk.ChatboxOptions = {}, selected?: Selectable) {
    super("Chatbox", scope, options, selected);
  }

  static {
    instrument(this.prototype, ["mount"]);
  }

  async mount(container: HTMLElement | null): Promise<void> {
    mountIn(coreOf(this), container);
  }
}

/** `Talk.Inbox`. */
export class SimulatedInbox extends SimulatedBox {
  declare readonly on: Talk.Inbox["on"];
  declare readonly off: Talk.Inbox["off"];
  declare readonly onConversationSelected: Talk.Inbox["onConversationSelected"];
  declare readonly onDesktopNotificationToggled: Talk.Inbox["onDesktopNotificationToggled"];
  declare readonly onSelectConversation: Talk.Inbox["onSelectConversation"];

  constructor(scope: BoxScope, options: Talk.InboxOptions = {}) {
    super("Inbox", scope, options, options.selected);
    const core = coreOf(this);
    core.onSelected = () => emitSelected(this, core);
  }

  static {
    listen(this.prototype, inboxEvents);
    instrument(this.prototype, ["mount"]);
  }

  async mount(container: HTMLElement | null): Promise<void> {
    mountIn(coreOf(this), container);
  }

  setFeedFilter(filter: Talk.ConversationPredicate): void {
    coreOf(this).feedFilter = filter;
    coreOf(this).update();
  }
}

/** `Talk.Popup`. */
export class SimulatedPopup extends SimulatedBox {
  declare readonly on: Talk.Popup["on"];
  declare readonly off: Talk.Popup["off"];
  declare readonly onOpen: Talk.Popup["onOpen"];
  declare readonly onClose: Talk.Popup["onClose"];

  constructor(scope: BoxScope, options: Talk.PopupOptions = {}, selected?: Selectable) {
    super("Popup", scope, options, selected);
  }

  static {
    listen(this.prototype, popupEvents);
    instrument(this.prototype, ["mount"]);
  }

  async mount({ show = false }: { show?: boolean | undefined } = {}): Promise<void> {
    const core = coreOf(this);
    core.isShown = show;
    core.mount(typeof document === "undefined" ? null : document.body);
  }

  show(): void {
    if (coreOf(this).isMounted) coreOf(this).show(true);
  }

  hide(): void {
    if (coreOf(this).isMounted) coreOf(this).show(false);
  }
}

function mountIn(core: BoxCore, container: HTMLElement | null): void {
  if (container) return core.mount(container);
  if (core.lifetime.engine.unknowns.mountNull === "ignore") return;
  throw new TypeError(`[TalkJS simulator] ${core.kind}.mount() needs a container`);
}

function emitSelected(inbox: SimulatedInbox, { view, lifetime, shown }: BoxCore): void {
  const event = selectionEvent(view, shown?.id);
  lifetime.engine.scheduler.later(
    () => lifetime.isAlive && emit(inbox, "onConversationSelected", event),
  );
}
