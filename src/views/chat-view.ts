import type * as Talk from "talkjs/all.js";
import {
  calmly,
  createStore,
  internalsOf,
  isLive,
  LiveActor,
  onOnline,
  SessionError,
  toConsole,
  type Inspect,
  type Report,
  type SessionController,
  type Store,
  type Subscription,
} from "../core.js";
import type { ChatViewConfig } from "../machines.js";
import { MountedView } from "./mounted-view.js";
import { pickProps } from "./prop-kinds.js";
import { reasonOf } from "./reason.js";
import { stateOf, type ChatViewState } from "./state.js";
import { createViewActor, type ViewActor, type ViewHost } from "./view-actors.js";
import { ViewConfig } from "./view-config.js";
import type { View, ViewKind } from "./view-kinds.js";
import { watchRemoval } from "./watch-removal.js";

/** The session and the element of a chat UI. */
export interface MountPoint {
  readonly session: SessionController | undefined;
  readonly container: HTMLElement | null;
}

/** One chat UI without React. `<Chatbox>`, `<Inbox>` and `<Popup>` are thin shells around it. */
export class ChatView extends LiveActor<ViewActor, ChatViewState> {
  readonly actor: ViewActor;
  protected readonly state: Store<ChatViewState>;
  /** The SDK's object from its creation to its end. An app's ref gets this value. */
  readonly sdkView: Store<View | undefined> = createStore<View | undefined>(undefined);
  /** Deferred, because the first props are checked before the session is set. */
  protected override readonly unhandled: Report = (error) => {
    const report = this.#reportOfSession;
    later(() => (report ?? internalsOf(this.session)?.report ?? toConsole())(error));
  };
  readonly #kind: ViewKind;
  readonly #viewConfig: ViewConfig;
  #ownInspect: Inspect | undefined;
  #mountPoint: MountPoint | undefined;
  #subscriptions: readonly (Subscription | undefined)[] = [];
  #session: Talk.Session | undefined;
  #sessions = 0;
  #open: MountedView | undefined;
  /** Reports errors of the chat UI that is open to the handler of its own user. */
  #reportOfSession: Report | undefined;

  constructor(kind: ViewKind) {
    super();
    this.#kind = kind;
    this.#viewConfig = new ViewConfig(kind, this.report);
    this.actor = createViewActor(this.#host(), this.#config());
    this.state = createStore(this.currentState());
    this.connect();
    this.expose({
      kind: "chatView",
      actor: this.actor,
      errors: this.errors,
      session: () => this.session,
    });
  }

  start(mountPoint: MountPoint): void {
    if (mountPoint.container !== this.#mountPoint?.container) this.stop();
    this.#unfollow();
    this.#mountPoint = mountPoint;
    this.#refreshInspect();
    this.actor.start();
    this.#subscriptions = [
      mountPoint.session?.subscribe(() => this.#follow(mountPoint)),
      internalsOf(mountPoint.session)?.inspect.subscribe(() => this.#refreshInspect()),
    ];
    this.#follow(mountPoint);
    this.actor.send({ type: "start" });
  }

  /** Called in an effect's cleanup. React can run the effect again at once. */
  pause(): void {
    this.actor.send({ type: "pause" });
  }

  /** Called before the container leaves the page, and possibly again in an effect's cleanup. */
  stop(): void {
    this.#unfollow();
    this.actor.send({ type: "stop" });
  }

  /** Sets the newest props. Equal props cost nothing. */
  configure(props: object): void {
    this.relay.setHandlers(pickProps(this.#kind.props, props, "handler"));
    // The components' types declare this prop.
    this.#ownInspect = pickProps(this.#kind.props, props, "inspect").inspect as Inspect | undefined;
    if (this.#mountPoint) this.#refreshInspect();
    const session = this.#open && this.#session;
    // It can have ended without an event, or React 17 renders before the chat UI follows its end.
    this.#viewConfig.setProps(props, session && isLive(session) ? session : undefined);
    this.#sendConfig();
  }

  /** The session that it belongs to. */
  get session(): SessionController | undefined {
    return this.#mountPoint?.session;
  }

  protected currentState(): ChatViewState {
    return stateOf(this.actor.getSnapshot(), this.#open?.view, this.#retry);
  }

  isOpen(): boolean {
    return true;
  }

  /** Reports each failure, also the same one again. */
  protected override failed(error: SessionError): void {
    later(() => this.report(error));
  }

  protected override publish(): void {
    later(() => super.publish());
  }

  readonly #retry = (): void => this.actor.send({ type: "retry" });

  #unfollow(): void {
    for (const subscription of this.#subscriptions) subscription?.unsubscribe();
    this.#subscriptions = [];
  }

  /** The prop takes precedence over the session's inspector. */
  #refreshInspect(): void {
    const inherited = internalsOf(this.#mountPoint?.session)?.inspect.getSnapshot();
    this.inspect.set(this.#ownInspect ?? inherited);
  }

  #follow({ session }: MountPoint): void {
    const state = session?.getSnapshot();
    const alive = state?.status === "alive" && isLive(state.session) ? state.session : undefined;
    if (alive !== undefined && alive !== this.#session) this.#sessions += 1;
    this.#session = alive;
    this.#sendConfig();
  }

  #container(): HTMLElement | null {
    return this.#mountPoint?.container ?? null;
  }

  #config(): ChatViewConfig {
    return { session: this.#session && this.#sessions, ...this.#viewConfig.revisions };
  }

  #sendConfig(): void {
    this.actor.id = this.#viewConfig.name;
    this.sendConfig({ type: "view.configured", config: this.#config() });
  }

  #host(): ViewHost {
    return {
      open: () => this.#openView(),
      mount: async () => this.#open?.mount(this.#container(), this.#viewConfig.wanted),
      update: () => this.#updateView(),
      watch: (answers) =>
        watchRemoval(this.#container(), {
          isDead: () => this.#open !== undefined && !isLive(this.#open.view),
          ...answers,
        }),
      close: () => this.#closeView(),
      failed: (cause) =>
        new SessionError("view-failed", { cause, detail: reasonOf(cause, this.session) }),
      online: calmly(onOnline),
    };
  }

  #openView(): boolean {
    const session = this.#session;
    if (!session || !isLive(session)) return false;
    this.#reportOfSession = internalsOf(this.session)?.reporter();
    const scope = { kind: this.#kind, session, relay: this.relay, report: this.report };
    const open = new MountedView(scope, this.#viewConfig.options);
    this.#open = open;
    this.sdkView.set(open.view);
    this.#viewConfig.refresh(session);
    this.#sendConfig();
    return true;
  }

  #updateView(): boolean {
    const open = this.#open;
    if (!open) return true;
    if (isLive(open.view)) open.update(this.#viewConfig.wanted);
    return isLive(open.view);
  }

  #closeView(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    this.sdkView.set(undefined);
    open.close();
    this.#reportOfSession = undefined;
  }
}

/** A chat UI can end while React removes its component, when setting state is forbidden. */
const later = (notify: () => void): void => queueMicrotask(notify);
