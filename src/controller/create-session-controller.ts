import type * as Talk from "talkjs/all.js";
import type { SessionHost } from "../actors/session-host.js";
import { createSessionActor, type SessionActor } from "../actors/create-session-actor.js";
import { errorOf, SessionError } from "../errors/session-error.js";
import { statusOf, type SessionConfig } from "../machines.js";
import { isDeepEqual, isShallowEqual } from "../lib/equal.js";
import { credentialsIn } from "../sdk/credentials.js";
import { calmly, onOnline } from "../lib/network.js";
import type { Lease } from "../sdk/pool.js";
import { scriptSource } from "../sdk/script.js";
import { isOtherSdk, sourceOf, type SdkSource } from "../sdk/source.js";
import {
  createStore,
  type Listener,
  type Readable,
  type Store,
  type Subscription,
} from "../lib/store.js";
import type { SessionController } from "./session-controller.types.js";
import { EventRelay, handlersIn } from "./event-relay.js";
import { inspectActor, type Inspect } from "./inspection.js";
import { shareInternals } from "./internals.js";
import { registerWhileActive } from "./actor-registry.js";
import { actorLabel } from "./name-of.js";
import { ErrorDeduper } from "./error-deduper.js";
import type { SessionEventName, SessionHandler, SessionOptions } from "./options.js";
import { createReporter, type Report } from "./error-reporter.js";
import { stateOf, type SessionState } from "./state.js";
import { createPropWarner } from "./prop-warner.js";
import { SessionReporter } from "./session-reporter.js";
import { switchNotifications } from "./switch-notifications.js";
import { UserResolver } from "./user-resolver.js";
import { whenAlive } from "./wait-for.js";
import { whenClosed } from "./when-closed.js";
import { ConfigMapper } from "./session-config.js";

type Unreads = Talk.UnreadConversation[] | undefined;

class Controller implements SessionController {
  #options: SessionOptions;
  readonly #users = new UserResolver(() => this.#options);
  readonly #configs = new ConfigMapper();
  readonly #holders = new Set<object>();
  readonly #errors = createStore<SessionError | undefined>(undefined);
  readonly #report = createReporter(() => this.#relay, this.#errors);
  readonly #deduper = new ErrorDeduper(this.#report);
  readonly #relay = new EventRelay({
    isOpen: () => this.#isAlive(),
    report: this.#report,
    refused: (error) => this.#reporter()(error),
  });
  readonly #warnOfProp = createPropWarner(this.#report);
  readonly #sessionReporter = new SessionReporter((id) => this.#users.names(id), this.#report);
  readonly #source: SdkSource;
  readonly #onThrow = (cause: unknown) =>
    this.#report(new SessionError("handler-failed", { cause, detail: "subscribe" }));
  readonly #unreads = createStore<Unreads>(undefined, this.#onThrow);
  readonly #notifications = createStore<boolean | undefined>(undefined);
  readonly #lease = createStore<Lease | undefined>(undefined);
  readonly #inspect = createStore<Inspect | undefined>(undefined);
  readonly #actor: SessionActor;
  readonly #state: Store<SessionState>;
  #lastUnreads: Unreads;
  #sent: SessionConfig | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#shareInternals();
    this.#source = options.sdk ? sourceOf(options.sdk) : scriptSource(options.loading ?? {});
    const config = this.#config(false);
    this.#actor = createSessionActor(this.#host(), actorLabel(config), config);
    this.#state = createStore(this.#currentState(), this.#onThrow);
    this.#actor.on("failure", ({ failure }) => this.#deduper.report(errorOf(failure)));
    this.#actor.subscribe(({ context }) => {
      this.#actor.id = actorLabel(context.config);
      if (context.config === this.#sent) this.#sent = undefined;
      this.#publishState();
      this.#emitUnreads();
    });
    this.#unreads.subscribe(() => this.#emitUnreads());
    inspectActor(this.#actor, this.#inspect, this.#report);
    registerWhileActive({
      ...{ kind: "session", actor: this.#actor, controller: this, lease: this.#lease },
      ...{ errors: this.#errors, options: () => this.#options },
    });
  }

  get unreads(): Readable<Unreads> {
    return this.#unreads;
  }

  start(holder: object = this): void {
    this.#holders.add(holder);
    this.#relay.setHandlers(handlersIn(this.#options));
    this.#inspect.set(this.#options.inspect);
    this.#actor.start();
    this.#sendConfig();
    this.#actor.send({ type: "start", sdk: this.#source.current() && "loaded" });
  }

  async stop(holder: object = this): Promise<void> {
    this.#holders.delete(holder);
    this.#relay.removeHandlers(holder);
    if (this.#holders.size > 0) return;
    this.#rememberUser();
    this.#actor.send({ type: "stop" });
    await whenClosed(this, () => this.#holders.size > 0);
  }

  configure(next: SessionOptions): void {
    const { sdk, token } = this.#options;
    this.#rememberUser();
    this.#options = next;
    this.#relay.setHandlers(handlersIn(next));
    if (isOtherSdk(sdk, next.sdk)) this.#warnOfProp("prop-frozen", "sdk");
    if (this.#holders.size === 0) return;
    this.#inspect.set(next.inspect);
    this.#sendConfig();
    if (token !== next.token && this.getSnapshot().status === "failed") this.#tryAgain();
  }

  readonly retry = (): void => {
    this.#deduper.reset();
    this.#tryAgain();
  };

  /** Reading the state also checks whether the session has ended by itself. */
  getSnapshot(): SessionState {
    this.#lease.getSnapshot()?.shared.isAlive();
    return this.#state.getSnapshot();
  }

  getServerSnapshot(): SessionState {
    return this.#state.getServerSnapshot();
  }

  subscribe(listener: Listener<SessionState>): Subscription {
    return this.#state.subscribe(listener);
  }

  on<Name extends SessionEventName>(name: Name, handler: SessionHandler<Name>): Subscription {
    // The relay passes the SDK's arguments to the handlers of the same name.
    return this.#relay.add(name, handler as (...args: readonly unknown[]) => unknown);
  }

  whenAlive({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Talk.Session> {
    return whenAlive(this, signal);
  }

  /** Does not reset the deduper: an app can answer an error with another token, and the same error must not be reported again. */
  #tryAgain(): void {
    if (!("retry" in this.getSnapshot())) return;
    this.#users.reset();
    this.#sendConfig();
    this.#actor.send({ type: "retry" });
  }

  #shareInternals(): void {
    shareInternals(this, {
      report: this.#report,
      reporter: () => this.#reporter(),
      options: () => this.#options,
      leave: (holder) => this.#leave(holder),
      handle: (holder, handlers) => this.#relay.setHandlers(handlers, holder),
      inspect: this.#inspect,
      notifications: this.#notifications,
      switchNotifications: (enabled, options) =>
        switchNotifications(() => this.#aliveLease(), enabled, options, this.#report),
    });
  }

  #rememberUser(): void {
    this.#sessionReporter.remember(this.#options, this.#lease.getSnapshot()?.shared.userId);
  }

  #reporter(): Report {
    const userId = this.#lease.getSnapshot()?.shared.userId;
    return (error) => this.#sessionReporter.report(error, userId);
  }

  #aliveLease(): Lease | undefined {
    return this.#isAlive() ? this.#lease.getSnapshot() : undefined;
  }

  #leave(holder: object): void {
    if (!this.#holders.has(holder) || this.#holders.size > 1) return;
    this.#lease.getSnapshot()?.leave(this.#actor.getSnapshot().context.config.lingerMs);
  }

  #host(): SessionHost {
    return {
      source: this.#source,
      online: calmly(onOnline),
      users: this.#users,
      events: this.#relay,
      unreads: this.#unreads,
      notifications: this.#notifications,
      lease: this.#lease,
      credentials: () => credentialsIn(this.#options),
      isWanted: (userId) => this.#users.names(userId),
      preferences: () => this.#options,
      report: this.#sessionReporter.report,
    };
  }

  #config(allowCall: boolean, refused: (detail: string) => void = () => {}): SessionConfig {
    return this.#configs.toSessionConfig(this.#options, this.#users.wanted(allowCall), refused);
  }

  /** Calls a `syncUser` function only once the SDK is loaded, because it can create a `Talk.User`. */
  #sendConfig(): void {
    const config = this.#config(this.#source.current() !== undefined, (detail) =>
      this.#warnOfProp("prop-invalid", detail),
    );
    if (isDeepEqual(this.#sent ?? this.#actor.getSnapshot().context.config, config)) return;
    this.#deduper.reset();
    this.#sent = config;
    this.#actor.send({ type: "session.configured", config });
  }

  #isAlive(): boolean {
    return statusOf(this.#actor.getSnapshot().value) === "alive";
  }

  #currentState(): SessionState {
    const session = this.#lease.getSnapshot()?.shared.session;
    return stateOf(this.#actor.getSnapshot(), session, this.retry);
  }

  #publishState(): void {
    const before = this.#state.getSnapshot();
    const state = this.#currentState();
    if (isShallowEqual(before, state)) return;
    this.#state.set(state);
    if (state.status === "alive") this.#deduper.reset();
    if (before.status !== state.status) {
      this.#relay.call("onStatusChange", [state.status, state]);
    }
  }

  #emitUnreads(): void {
    const unreads = this.#unreads.getSnapshot();
    if (unreads === undefined || unreads === this.#lastUnreads) return;
    // A shared session can have unreads before this controller's status is `alive`.
    if (this.getSnapshot().status !== "alive") return;
    this.#lastUnreads = unreads;
    this.#relay.call("onUnreadsChange", [unreads]);
  }
}

/**
 * Creates a session outside React: for plain JavaScript, for tests, or for several trees that share it
 * through `<Session controller={…}>`. It does nothing before `start()`.
 *
 * @example
 * ```ts
 * const controller = createSessionController({ appId: "…", userId: "alice" });
 * controller.start();
 * const session = await controller.whenAlive();
 * await controller.stop();
 * ```
 */
export const createSessionController = (options: SessionOptions): SessionController =>
  new Controller(options);
