import type * as Talk from "talkjs/all.js";
import { createSessionActor, type SessionActor } from "../actors/create-session-actor.js";
import { bindHost } from "../actors/host-actor.js";
import type { SessionHost } from "../actors/session-host.js";
import type { SessionError } from "../errors/session-error.js";
import { calmly, onOnline } from "../lib/network.js";
import { createStore, type Store, type Subscription } from "../lib/store.js";
import { statusOf, type SessionConfig } from "../machines.js";
import type { Lease } from "../sdk/pool.js";
import { scriptSource } from "../sdk/script.js";
import { isOtherSdk, sourceOf, type SdkSource } from "../sdk/source.js";
import { actorLabel } from "./actor-registry.js";
import { throwReporter, type Report } from "./error-reporter.js";
import { handlersIn } from "./event-relay.js";
import { shareInternals } from "./internals.js";
import { LiveActor } from "./live-actor.js";
import type { SessionEventName, SessionHandler, SessionOptions } from "./options.js";
import { createPropWarner } from "./prop-warner.js";
import { ConfigMapper } from "./session-config.js";
import type { SessionController } from "./session-controller.types.js";
import { SessionReporter } from "./session-reporter.js";
import { stateOf, type SessionState } from "./state.js";
import { UserResolver } from "./user-resolver.js";
import { whenAlive, whenClosed } from "./wait-for.js";

type Unreads = Talk.UnreadConversation[] | undefined;

export class Controller extends LiveActor<SessionActor, SessionState> implements SessionController {
  protected readonly actor: SessionActor;
  protected readonly state: Store<SessionState>;
  #options: SessionOptions;
  readonly #users = new UserResolver(() => this.#options);
  readonly #configs = new ConfigMapper();
  readonly #holders = new Set<object>();
  readonly #warnOfProp = createPropWarner(this.report);
  readonly #sessionReporter = new SessionReporter(this.#users, this.report);
  readonly #onThrow = throwReporter(this.report, "subscribe");
  readonly unreads: Store<Unreads> = createStore<Unreads>(undefined, this.#onThrow);
  readonly #notifications = createStore<boolean | undefined>(undefined);
  readonly #lease = createStore<Lease | undefined>(undefined);
  readonly #pending: Store<boolean>;
  readonly #source: SdkSource;
  #lastUnreads: Unreads;

  /** Without an `actor` it creates its own. */
  constructor(options: SessionOptions, actor?: SessionActor) {
    super();
    this.#options = options;
    this.#source = options.sdk ? sourceOf(options.sdk) : scriptSource(options.loading ?? {});
    this.actor = actor ?? createSessionActor(this.#config(() => false));
    bindHost(this.actor, this.#host());
    this.state = createStore(this.currentState(), this.#onThrow);
    this.#pending = createStore(this.actor.getSnapshot().hasTag("pending"));
    this.#shareInternals();
    this.unreads.subscribe(() => this.#emitUnreads());
    this.connect();
    if (actor) return;
    this.#setLabel();
    this.expose({
      kind: "session",
      actor: this.actor,
      errors: this.errors,
      controller: this,
      lease: this.#lease,
      options: () => this.#options,
    });
  }

  start(holder: object = this): void {
    this.#holders.add(holder);
    this.relay.setHandlers(handlersIn(this.#options));
    this.inspect.set(this.#options.inspect);
    this.actor.start();
    this.#sendConfig();
    // The app can stop it in `onError`, `syncUser` or `inspect`, which these lines can call.
    if (this.#holders.size > 0)
      this.actor.send({ type: "start", sdk: this.#source.current() && "loaded" });
  }

  async stop(holder: object = this): Promise<void> {
    this.#holders.delete(holder);
    this.relay.removeHandlers(holder);
    if (this.#holders.size > 0) return;
    this.#rememberUser();
    this.actor.send({ type: "stop" });
    await whenClosed(this, () => this.#holders.size > 0);
  }

  configure(next: SessionOptions): void {
    const { sdk, token } = this.#options;
    this.setOptions(next);
    if (isOtherSdk(sdk, next.sdk)) this.#warnOfProp("prop-frozen", "sdk");
    if (this.#holders.size === 0) return;
    // The app can configure it again in an `onError` for these options.
    this.inspect.set(this.#options.inspect);
    this.#sendConfig();
    if (token !== next.token && this.getSnapshot().status === "failed") this.#tryAgain();
  }

  readonly retry = (): void => {
    this.reported = undefined;
    this.#tryAgain();
  };

  /** Reading the state also checks whether the session has ended by itself. */
  override getSnapshot(): SessionState {
    this.#lease.getSnapshot()?.shared.isAlive();
    return super.getSnapshot();
  }

  on<Name extends SessionEventName>(name: Name, handler: SessionHandler<Name>): Subscription {
    // The relay passes the SDK's arguments to the handlers of the same name.
    return this.relay.add(name, handler as (...args: readonly unknown[]) => unknown);
  }

  whenAlive({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Talk.Session> {
    return whenAlive(this, signal);
  }

  protected currentState(): SessionState {
    return stateOf(this.actor.getSnapshot(), this.#lease.getSnapshot()?.shared.session, this.retry);
  }

  isOpen(): boolean {
    return statusOf(this.actor.getSnapshot().value) === "alive";
  }

  protected override publish(): void {
    this.#pending.set(this.actor.getSnapshot().hasTag("pending"));
    const before = this.state.getSnapshot();
    this.#setLabel();
    super.publish();
    const state = this.state.getSnapshot();
    if (state === before || state.status !== "alive") return;
    this.reported = undefined;
    this.#emitUnreads();
  }

  /** A closing session of the previous user can refuse events. */
  override refused(error: SessionError): void {
    this.#reporter()(error);
  }

  /** Sets the newest options, and sends nothing. */
  protected setOptions(next: SessionOptions): void {
    this.#rememberUser();
    this.#options = next;
    this.relay.setHandlers(handlersIn(next));
  }

  /** Drops the result of `syncUser`, so that it is called again. */
  protected resetUser(): void {
    this.#users.reset();
  }

  /** Calls a `syncUser` function only once the SDK is loaded, because it can create a `Talk.User`. */
  protected newestConfig(): SessionConfig {
    return this.#config(
      () => this.#source.current() !== undefined,
      (detail) => this.#warnOfProp("prop-invalid", detail),
    );
  }

  #rememberUser(): void {
    this.#sessionReporter.remember(this.#options, this.#lease.getSnapshot()?.shared.userId);
  }

  #reporter(): Report {
    const userId = this.#lease.getSnapshot()?.shared.userId;
    return (error) => this.#sessionReporter.report(error, userId);
  }

  #setLabel(): void {
    this.actor.id = actorLabel(this.actor.getSnapshot().context.config);
  }

  /** Keeps the last reported error: if an app answers an error with another token, the same error is not reported again. */
  #tryAgain(): void {
    if (!("retry" in this.getSnapshot())) return;
    this.resetUser();
    this.#sendConfig();
    this.actor.send({ type: "retry" });
  }

  #shareInternals(): void {
    shareInternals(this, {
      actor: this.actor,
      firstSnapshot: this.actor.getSnapshot(),
      report: this.report,
      reporter: () => this.#reporter(),
      options: () => this.#options,
      leave: (holder) => {
        if (!this.#holders.has(holder) || this.#holders.size > 1) return;
        this.#lease.getSnapshot()?.leave(this.actor.getSnapshot().context.config.lingerMs);
      },
      handle: (holder, handlers) => this.relay.setHandlers(handlers, holder),
      pending: this.#pending,
      inspect: this.inspect,
      notifications: this.#notifications,
      lease: () => (this.isOpen() ? this.#lease.getSnapshot() : undefined),
    });
  }

  #host(): SessionHost {
    return {
      source: this.#source,
      online: calmly(onOnline),
      users: this.#users,
      events: this.relay,
      unreads: this.unreads,
      notifications: this.#notifications,
      lease: this.#lease,
      options: () => this.#options,
      report: this.#sessionReporter.report,
    };
  }

  #config(mayCall: () => boolean, refused: (detail: string) => void = () => {}): SessionConfig {
    return this.#configs.toSessionConfig(this.#options, this.#users.wanted(mayCall), refused);
  }

  #sendConfig(): void {
    this.sendConfig({ type: "session.configured", config: this.newestConfig() });
  }

  #emitUnreads(): void {
    const unreads = this.unreads.getSnapshot();
    if (unreads === undefined || unreads === this.#lastUnreads) return;
    // A shared session can have unreads before this controller's status is `alive`.
    if (this.getSnapshot().status !== "alive") return;
    this.#lastUnreads = unreads;
    this.relay.call("onUnreadsChange", [unreads]);
  }
}
