import type * as Talk from "talkjs/all.js";
import { createActor, type Actor } from "xstate";
import {
  createReporter,
  createStore,
  errorOf,
  EventRelay,
  inspectActor,
  internalsOf,
  isAlike,
  isSameState,
  showWhileHeld,
  type Inspect,
  type Listener,
  type Readable,
  type Report,
  type SessionController,
  type SessionError,
  type Store,
  type Subscription,
} from "../core.js";
import { chatViewMachine, type ChatViewWish } from "../machines.js";
import { viewActorsOf } from "./view-actors.js";
import { propsOf, type ViewName } from "./prop-kinds.js";
import type { View } from "./view-factories.js";
import { OpenView } from "./mounted-view.js";
import { stateOf, type ChatViewState } from "./state.js";
import { Wants } from "./view-config.js";
import { watchRemoval } from "./watch-removal.js";

/** Where a chat UI lives: under which session, and in which element. */
export interface Place {
  readonly session: SessionController | undefined;
  readonly container: HTMLElement | null;
}

/** The life of one chat UI, without React: what `<Chatbox>`, `<Inbox>` and `<Popup>` are thin shells around. */
export class ChatView implements Readable<ChatViewState> {
  readonly #name: ViewName;
  readonly #errors = createStore<SessionError | undefined>(undefined);
  readonly report: Report = createReporter(
    () => this.#relay,
    this.#errors,
    (error) => later(() => this.#passOn(error)),
  );
  /** The SDK's object, from its creation to its end: what an app's ref is given. */
  readonly sdkView: Store<View | undefined> = createStore<View | undefined>(undefined);
  readonly #relay = new EventRelay({ isOpen: () => true, report: this.report });
  readonly #wants: Wants;
  readonly #actor: Actor<typeof chatViewMachine>;
  readonly #state: Store<ChatViewState>;
  readonly #inspect = createStore<Inspect | undefined>(undefined);
  #ownInspect: Inspect | undefined;
  #place: Place | undefined;
  #following: readonly (Subscription | undefined)[] = [];
  #session: Talk.Session | undefined;
  #sessions = 0;
  #open: OpenView | undefined;

  constructor(name: ViewName) {
    this.#name = name;
    this.#wants = new Wants(name, this.report);
    const actors = viewActorsOf({
      open: () => this.#openView(),
      mount: async () => this.#open?.mount(this.#place?.container ?? null, this.#wants.wanted),
      update: () => this.#updateView(),
      watch: (lost) => this.#watchView(lost),
      close: () => this.#closeView(),
    });
    const machine = chatViewMachine.provide({ actors });
    this.#actor = createActor(machine, { input: { wish: this.#wish() } });
    this.#state = createStore(this.#currentState());
    this.#actor.on("failure", ({ failure }) => later(() => this.report(errorOf(failure))));
    this.#actor.subscribe(() => later(() => this.#tellState()));
    inspectActor(this.#actor, this.#inspect, this.report);
    showWhileHeld({
      ...{ kind: "chatView", actor: this.#actor, errors: this.#errors },
      session: () => this.#place?.session,
    });
  }

  start(place: Place): void {
    if (place.container !== this.#place?.container) this.stop();
    this.#unfollow();
    this.#place = place;
    this.#look();
    this.#actor.start();
    this.#following = [
      place.session?.subscribe(() => this.#follow(place)),
      internalsOf(place.session)?.inspect.subscribe(() => this.#look()),
    ];
    this.#follow(place);
    this.#actor.send({ type: "start" });
  }

  /** An effect's cleanup, which React may run only to run the effect again. */
  pause(): void {
    this.#actor.send({ type: "pause" });
  }

  /** May be called twice: before the container leaves the page, and in an effect's cleanup. */
  stop(): void {
    this.#unfollow();
    this.#actor.send({ type: "stop" });
  }

  /** Takes the newest props. What says the same as before costs nothing. */
  configure(props: object): void {
    this.#relay.adopt(propsOf(this.#name, props, "handler"));
    // The components' types say what this prop holds.
    this.#ownInspect = propsOf(this.#name, props, "inspect").inspect as Inspect | undefined;
    if (this.#place) this.#look();
    this.#wants.adopt(props, this.#open && this.#session);
    this.#tellWish();
  }

  /** Under which session it lives. */
  get session(): SessionController | undefined {
    return this.#place?.session;
  }

  getSnapshot(): ChatViewState {
    return this.#state.getSnapshot();
  }

  getServerSnapshot(): ChatViewState {
    return this.#state.getServerSnapshot();
  }

  subscribe(listener: Listener<ChatViewState>): Subscription {
    return this.#state.subscribe(listener);
  }

  readonly #retry = (): void => this.#actor.send({ type: "retry" });

  #unfollow(): void {
    for (const subscription of this.#following) subscription?.unsubscribe();
    this.#following = [];
  }

  /** The prop wins over what the session has. */
  #look(): void {
    const inherited = internalsOf(this.#place?.session)?.inspect.getSnapshot();
    this.#inspect.set(this.#ownInspect ?? inherited);
  }

  #follow({ session }: Place): void {
    const state = session?.getSnapshot();
    const alive = state?.status === "alive" && state.session.isAlive ? state.session : undefined;
    if (alive !== undefined && alive !== this.#session) this.#sessions += 1;
    this.#session = alive;
    this.#tellWish();
  }

  #wish(): ChatViewWish {
    return { session: this.#session && this.#sessions, ...this.#wants.revisions };
  }

  #tellWish(): void {
    this.#actor.id = this.#wants.name;
    const wish = this.#wish();
    if (isAlike(this.#actor.getSnapshot().context.wish, wish)) return;
    this.#actor.send({ type: "view.configured", wish });
  }

  #openView(): void {
    const session = this.#session;
    if (!session) return;
    const scope = { name: this.#name, session, relay: this.#relay, report: this.report };
    const open = new OpenView(scope, this.#wants.options);
    this.#open = open;
    this.sdkView.set(open.view);
    this.#wants.refresh(session);
    this.#tellWish();
  }

  #updateView(): boolean {
    const open = this.#open;
    if (!open) return true;
    if (open.view.isAlive) open.update(this.#wants.wanted);
    return open.view.isAlive;
  }

  #watchView(lost: () => void): () => void {
    return watchRemoval(this.#place?.container ?? null, () => {
      if (this.#open && !this.#open.view.isAlive) lost();
    });
  }

  #closeView(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    this.sdkView.set(undefined);
    open.close();
  }

  /** Later: the first props are looked at before it is known under which session they stand. */
  #passOn(error: SessionError): void {
    const session = internalsOf(this.#place?.session);
    if (session) session.report(error);
    else createReporter(() => this.#relay)(error, "onError");
  }

  #currentState(): ChatViewState {
    return stateOf(this.#actor.getSnapshot(), this.#open?.view, this.#retry);
  }

  #tellState(): void {
    const before = this.#state.getSnapshot();
    const state = this.#currentState();
    if (isSameState(before, state)) return;
    this.#state.set(state);
    if (before.status !== state.status) {
      this.#relay.call("onStatusChange", [state.status, state]);
    }
  }
}

/** A chat UI may be destroyed while React takes its component away, where no state may be set. */
const later = (tell: () => void): void => queueMicrotask(tell);
