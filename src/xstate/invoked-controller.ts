import { Controller, type SessionActor, type SessionOptions, type SessionState } from "../core.js";
import {
  applyChange,
  type SessionConfig,
  type SessionConfigChange,
  type SessionEvent,
} from "../machines.js";

/** Options of a session that must not be in an actor's input: credentials, functions, handlers and `sdk`. */
export type ActorOptions = Partial<
  Omit<
    SessionOptions,
    | "appId"
    | "userId"
    | "inspect"
    | "lingerMs"
    | "desktopNotificationEnabled"
    | "desktopNotificationsEnabled"
  >
>;

/** Returns the private options for the session of an app and a user. Without a `userId`, `syncUser` has to return the user. */
export type ReadOptions = (session: {
  readonly appId: string;
  readonly userId: string | undefined;
}) => ActorOptions;

/** The controller of an actor in an app's own system. The app's events configure it. */
export class InvokedController extends Controller {
  readonly #read: ReadOptions;
  /** The configs that this controller itself sends to the machine. */
  readonly #own = new WeakSet<object>();
  #wasStarted = false;
  /** The config of the app's input and events. The machine's config also contains the resolved user. */
  #given: SessionConfig;

  constructor(actor: SessionActor, read: ReadOptions) {
    const { config } = actor.getSnapshot().context;
    super(optionsOf(config, read), actor);
    this.#read = read;
    this.#given = config;
  }

  /** Called each time the actor starts. XState drops the subscriptions of an actor that stops. */
  begin(): void {
    if (this.#wasStarted) this.connect();
    this.#wasStarted = true;
    if (!isNew(this.actor)) this.actor.send({ type: "session.restored" });
    this.start(this);
  }

  /** Returns the events that the machine receives instead of an event of the app. */
  translate(event: SessionEvent): readonly SessionEvent[] {
    if (event.type === "retry") {
      this.resetUser();
      return [this.#configured({}), event];
    }
    const isOfApp = event.type === "session.configured" && !this.#own.has(event.config);
    return isOfApp ? [this.#configured(event.config)] : [event];
  }

  /** The snapshot of an actor that stopped or failed keeps its state. */
  protected override currentState(): SessionState {
    const isActive = this.actor.getSnapshot().status === "active";
    return isActive ? super.currentState() : { status: "destroyed" };
  }

  protected override newestConfig(): SessionConfig {
    const config = super.newestConfig();
    this.#own.add(config);
    return config;
  }

  #configured(change: SessionConfigChange): SessionEvent {
    this.#given = applyChange(this.#given, change);
    this.setOptions(optionsOf(this.#given, this.#read));
    return { type: "session.configured", config: this.newestConfig() };
  }
}

const isNew = (actor: SessionActor): boolean => {
  const snapshot = actor.getSnapshot();
  return snapshot.matches("idle") && snapshot.context.sdk === "unloaded";
};

function optionsOf(
  { appId, user, lingerMs, loading, notifications, credentials }: SessionConfig,
  read: ReadOptions,
): SessionOptions {
  const own = read({ appId, userId: user.id });
  const userId = user.type === "absent" ? null : user.id;
  return {
    ...own,
    appId,
    lingerMs,
    loading: { ...own.loading, ...loading },
    desktopNotificationEnabled: notifications,
    ...(userId !== undefined && { userId }),
    ...(credentials === "announced" && { token: null }),
  };
}
