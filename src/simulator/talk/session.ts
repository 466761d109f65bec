import type * as Talk from "talkjs/all.js";
import { coreOf, type SimulatedBox } from "./box.js";
import type { BoxScope, DrawScreen } from "./box-core.js";
import { SimulatedChatbox, SimulatedInbox, SimulatedPopup } from "./boxes.js";
import { SimulatedConversationBuilder } from "./conversation-builder.js";
import { SimulatedConversationRef } from "./conversation-ref.js";
import type { Engine } from "../engine/engine.js";
import { emit, listenAlso } from "../engine/events.js";
import { passes } from "../engine/filters.js";
import { contextOf, instrument } from "../engine/guarded.js";
import { Lifetime } from "../engine/life.js";
import { LiveSubscription, windowOf } from "../engine/live.js";
import { enableNotifications } from "./notifications.js";
import type { MessageRecord } from "../engine/records.js";
import { runAll } from "../engine/run-all.js";
import {
  appIdOf,
  creation,
  startedConversation,
  userOf,
  type ConversationLike,
} from "./session-options.js";
import { SessionExtras } from "./session-extras.js";
import { View } from "../engine/snapshots.js";
import { SimulatedUnreads, watchUnreads } from "./unreads.js";
import { requestToken } from "./tokens.js";
import { oneOnOneId, syncUser } from "../engine/user.js";
import { SimulatedUserRef } from "./user-ref.js";

type OnSnapshot = (snapshot: Talk.ConversationSnapshot[], loadedAll: boolean) => void;

const built = new WeakMap<object, Talk.SessionOptions>();

/** Returns the options that a session was constructed with. */
export function optionsOf(session: object): Talk.SessionOptions {
  const options = built.get(session);
  if (!options) throw new TypeError("[TalkJS simulator] this is not a session of a simulator");
  return options;
}

/** `Talk.Session`. */
export class SimulatedSession extends SessionExtras {
  readonly appId: string;
  readonly me: Talk.User;
  readonly currentUser: Talk.UserRef;
  readonly unreads: SimulatedUnreads;
  readonly #lifetime: Lifetime;
  readonly #view: View;
  readonly #scope: BoxScope;
  readonly #boxes = new Set<SimulatedBox>();
  readonly #builders = new Map<string, SimulatedConversationBuilder>();

  constructor(engine: Engine, options: Talk.SessionOptions, drawScreen: DrawScreen) {
    engine.construct("Session", options);
    const lifetime = new Lifetime(engine);
    super(lifetime);
    this.appId = appIdOf(options);
    this.me = userOf(engine, options);
    built.set(this, options);
    this.#lifetime = lifetime;
    this.#view = new View(engine.world, this.me.id);
    this.#scope = { lifetime, view: this.#view, drawScreen };
    this.currentUser = new SimulatedUserRef(lifetime, this.#view, this.me.id, "currentUser");
    this.unreads = new SimulatedUnreads(lifetime);
    listenAlso(this, engine.events.Session ?? []);
    this.#open();
  }

  static {
    instrument(this.prototype, ["hasValidCredentials", "setDesktopNotificationEnabled"]);
  }

  get isAlive(): boolean {
    return this.#lifetime.isAlive;
  }

  user(id: string): Talk.UserRef {
    return new SimulatedUserRef(this.#lifetime, this.#view, id, "UserRef");
  }

  conversation(id: string): Talk.ConversationRef {
    return new SimulatedConversationRef(this.#lifetime, this.#view, id);
  }

  getOrCreateConversation(conversationId: string): SimulatedConversationBuilder {
    const { sameBuilder } = this.#lifetime.engine.unknowns;
    const known = sameBuilder ? this.#builders.get(conversationId) : undefined;
    const builder =
      known ?? new SimulatedConversationBuilder(this.#lifetime, this.#view, conversationId);
    this.#builders.set(conversationId, builder);
    return builder;
  }

  getOrStartConversation(other: Talk.User, options?: Talk.GetOrStartOptionsA): Talk.Conversation;
  getOrStartConversation(id: string, options?: Talk.GetOrStartOptionsB): Talk.Conversation;
  getOrStartConversation(
    target: Talk.User | string,
    options: Talk.GetOrStartOptionsA & Partial<Talk.GetOrStartOptionsB> = {},
  ): Talk.Conversation {
    const { participants = [], ...fields } = options;
    if (typeof target === "string") {
      return startedConversation(target, [this.me, ...participants], fields);
    }
    return startedConversation(oneOnOneId(this.me, target), [this.me, target], fields);
  }

  subscribeConversations(onSnapshot?: OnSnapshot): Talk.ConversationListSubscription;
  subscribeConversations(
    options: { filter?: Talk.ConversationFilter },
    onSnapshot?: OnSnapshot,
  ): Talk.ConversationListSubscription;
  subscribeConversations(
    first?: OnSnapshot | { filter?: Talk.ConversationFilter },
    second?: OnSnapshot,
  ): Talk.ConversationListSubscription {
    const onSnapshot = typeof first === "function" ? first : second;
    const filter = typeof first === "object" ? first.filter : undefined;
    return new LiveSubscription<Talk.ConversationListActiveState>(this.#lifetime, {
      event: "Session.subscribeConversations",
      limit: 20,
      read: (limit) => windowOf(this.#conversations(filter), limit),
      emit: ({ latestSnapshot, loadedAll }) => onSnapshot?.(latestSnapshot, loadedAll),
    });
  }

  async hasValidCredentials(): Promise<boolean> {
    return this.#lifetime.engine.acceptsApp(this.appId);
  }

  async setDesktopNotificationEnabled(
    isEnabled: boolean,
    { alertOnFailure }: { alertOnFailure?: boolean | undefined } = {},
  ): Promise<void> {
    if (isEnabled) await enableNotifications(this.#lifetime.engine, this, alertOnFailure);
  }

  createInbox(options?: Talk.InboxOptions): SimulatedInbox {
    return this.#keep(new SimulatedInbox(this.#scope, options));
  }

  createChatbox(options?: Talk.ChatboxOptions): SimulatedChatbox;
  createChatbox(conversation: ConversationLike, options?: Talk.ChatboxOptions): SimulatedChatbox;
  createChatbox(
    ...args: [(Talk.ChatboxOptions | ConversationLike)?, Talk.ChatboxOptions?]
  ): SimulatedChatbox {
    const { options, selected } = creation(args);
    return this.#keep(new SimulatedChatbox(this.#scope, options, selected));
  }

  createPopup(conversation: ConversationLike, options?: Talk.PopupOptions): SimulatedPopup;
  createPopup(options?: Talk.PopupOptions): SimulatedPopup;
  createPopup(
    ...args: [(Talk.PopupOptions | ConversationLike)?, Talk.PopupOptions?]
  ): SimulatedPopup {
    const { options, selected } = creation(args);
    return this.#keep(new SimulatedPopup(this.#scope, options, selected));
  }

  getPopups(): SimulatedPopup[] {
    return [...this.#boxes].filter((box) => box instanceof SimulatedPopup);
  }

  getInboxes(): SimulatedInbox[] {
    return [...this.#boxes].filter((box) => box instanceof SimulatedInbox);
  }

  getChatboxes(): SimulatedChatbox[] {
    return [...this.#boxes].filter((box) => box instanceof SimulatedChatbox);
  }

  destroy(): void {
    this.#lifetime.end();
  }

  #open(): void {
    const { engine } = this.#lifetime;
    engine.sessions.add(this);
    engine.ledger.sessionOpened(this.me.id);
    syncUser(engine.world, this.me);
    const checkUnreads = watchUnreads(this.#lifetime, this.#view, this.unreads);
    const unwatch = engine.watch((message) => {
      runAll([
        () => this.#emitMessage(message),
        ...[...this.#boxes].map((box) => () => coreOf(box).update()),
        checkUnreads,
      ]);
    });
    this.#askForFirstToken();
    this.#lifetime.onEnd(() => {
      unwatch();
      engine.sessions.delete(this);
      engine.ledger.sessionClosed(this.me.id);
      engine.world.changed();
    });
    engine.world.changed();
  }

  #askForFirstToken(): void {
    const { token, tokenFetcher } = optionsOf(this);
    const { scheduler, unknowns } = this.#lifetime.engine;
    if (token || !tokenFetcher || unknowns.firstToken === "none") return;
    scheduler.later(() => void requestToken(this.#lifetime, tokenFetcher));
  }

  #emitMessage(message: MessageRecord | undefined): void {
    const conversation = message && this.#view.world.conversations.get(message.conversationId);
    if (!message || !conversation?.participants.has(this.me.id)) return;
    emit(this, "onMessage", this.#view.event(message, conversation));
  }

  #conversations(filter: Talk.ConversationFilter | undefined): Talk.ConversationSnapshot[] {
    return this.#view
      .conversations()
      .flatMap(({ id }) => this.#view.conversation(id) ?? [])
      .filter((snapshot) => passes(snapshot, filter));
  }

  #keep<Box extends SimulatedBox>(box: Box): Box {
    this.#boxes.add(box);
    contextOf(box).lifetime.onEnd(() => this.#boxes.delete(box));
    return box;
  }
}
