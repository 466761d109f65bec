import type * as Talk from "talkjs/all.js";
import { BoxCore, type BoxKind, type BoxOptions, type BoxScope } from "./box-core.js";
import { boxEvents, eventful, listenAlso } from "../engine/events.js";
import { instrument } from "../engine/guarded.js";
import { SimulatedHtmlPanel } from "./html-panel.js";
import { Lifetime } from "../engine/life.js";
import { SimulatedMessageField } from "./message-field.js";
import { idOf, type Selectable } from "./selection.js";
import { fileContent } from "./uploads.js";

const cores = new WeakMap<object, BoxCore>();

/** Returns the internals of a chat UI. */
export function coreOf(box: object): BoxCore {
  const core = cores.get(box);
  if (!core) throw new TypeError("[TalkJS simulator] this is not a chat UI of a simulator");
  return core;
}

/** `Talk.UIBox`: the base of chatboxes, inboxes and popups. */
export abstract class SimulatedBox extends eventful<Talk.UIBox>(boxEvents) {
  readonly messageField: Talk.MessageField;

  constructor(kind: BoxKind, scope: BoxScope, options: BoxOptions, selected: Selectable) {
    const lifetime = new Lifetime(scope.lifetime.engine, scope.lifetime);
    super(lifetime, kind);
    const core = new BoxCore(this, kind, { ...scope, lifetime }, options, selected);
    cores.set(this, core);
    this.messageField = new SimulatedMessageField(core);
    listenAlso(this, lifetime.engine.events[kind] ?? []);
    lifetime.engine.ledger.opened("boxes");
    lifetime.onEnd(() => lifetime.engine.ledger.closed("boxes"));
  }

  static {
    instrument(this.prototype, ["select", "createHtmlPanel", "sendFile", "sendLocation"]);
  }

  get isAlive(): boolean {
    return coreOf(this).lifetime.isAlive;
  }

  get currentConversation(): Talk.ConversationData | null {
    const { shown, view } = coreOf(this);
    return shown ? view.data(shown, "everyone") : null;
  }

  async select(target: Selectable, params?: Talk.SelectConversationOptions): Promise<void> {
    coreOf(this).select(target, params);
  }

  async createHtmlPanel(options: Talk.HtmlPanelOptions): Promise<Talk.HtmlPanel> {
    const core = coreOf(this);
    await core.whenMounted();
    if (!this.isAlive)
      throw new Error(`[TalkJS simulator] the ${core.kind} ended before its panel was created`);
    return new SimulatedHtmlPanel(core, options);
  }

  setPresence(presence: Talk.UserPresence): void {
    coreOf(this).setPresence(presence);
  }

  setMessageFilter(filter: Talk.MessagePredicate): void {
    coreOf(this).messageFilter = filter;
    coreOf(this).update();
  }

  setHighlightedWords(words: string[]): Talk.HighlightControls {
    coreOf(this).highlightedWords = [...words];
    coreOf(this).update();
    const nothing = async () => ({ found: false, isLast: true });
    return { jumpUp: nothing, jumpDown: nothing };
  }

  async sendFile(file: File): Promise<void> {
    coreOf(this).post(fileContent(file));
  }

  async sendLocation(): Promise<void> {
    coreOf(this).post({ type: "location", latitude: 0, longitude: 0 });
  }

  toggleDesktopNotifications(isEnabled: boolean): void {
    coreOf(this).areNotificationsOn = isEnabled;
  }

  setTranslationEnabledForConversation(
    conversation: string | Talk.ConversationBuilder,
    enabled: boolean,
  ): void {
    coreOf(this).translated.set(idOf(conversation), enabled);
  }

  setTranslationEnabledDefault(enabled: boolean | "auto"): void {
    coreOf(this).translationDefault = enabled;
  }

  destroy(): void {
    coreOf(this).lifetime.end();
  }
}
