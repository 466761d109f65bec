import { errorOf, isSameError, type SessionError } from "../errors/session-error.js";
import { isDeepEqual, isShallowEqual } from "../lib/equal.js";
import {
  createStore,
  type Listener,
  type Readable,
  type Store,
  type Subscription,
} from "../lib/store.js";
import type { SessionFailure } from "../machines.js";
import { registerWhileActive, type RegisteredActor } from "./actor-registry.js";
import { toConsole, type Report } from "./error-reporter.js";
import { EventRelay } from "./event-relay.js";
import { inspectActor, type Inspect, type Inspected } from "./inspection.js";

/** The part of an XState actor that a session and a chat UI share. */
interface AnyActor extends Inspected {
  id: string;
  // TypeScript compares methods bivariantly: each actor accepts only its own events.
  send(event: { readonly type: string }): void;
  getSnapshot(): Snapshot;
  subscribe(next: () => void, failed: () => void, stopped: () => void): Subscription;
  on(type: "failure", listener: (report: { readonly failure: SessionFailure }) => void): unknown;
}

type Snapshot = ReturnType<Inspected["getSnapshot"]> & {
  readonly context: { readonly config: object };
};

type ConfiguredEvent<Actor extends AnyActor> = Parameters<Actor["send"]>[0] & {
  readonly config: object;
};

/**
 * A session or a chat UI without React: an actor with its state, its errors, its handlers and its inspector.
 * A constructor of a subclass creates the actor and the state, and then calls `connect`.
 */
export abstract class LiveActor<
  Actor extends AnyActor,
  State extends { readonly status: string },
> implements Readable<State> {
  protected abstract readonly actor: Actor;
  protected abstract readonly state: Store<State>;
  protected readonly inspect = createStore<Inspect | undefined>(undefined);
  protected readonly relay = new EventRelay(this);
  protected readonly errors = createStore<SessionError | undefined>(undefined);
  /** The last failure that was reported. */
  protected reported: SessionError | undefined;
  #sent: object | undefined;
  /** Receives errors that no `onError` handles. */
  protected readonly unhandled: Report = toConsole();

  /** Passes an error to `onError`. Without a handler, or if the handler itself failed, it is unhandled. */
  readonly report: Report = (error, from) => {
    this.errors.set(error);
    if (from !== "onError" && this.relay.handles("onError")) this.relay.call("onError", [error]);
    else this.unhandled(error);
  };

  getSnapshot(): State {
    return this.state.getSnapshot();
  }

  getServerSnapshot(): State {
    return this.state.getServerSnapshot();
  }

  subscribe(listener: Listener<State>): Subscription {
    return this.state.subscribe(listener);
  }

  protected abstract currentState(): State;

  /** Whether the SDK's events are passed to handlers now. */
  abstract isOpen(): boolean;

  /** Reports that the SDK refused an event. */
  refused(error: SessionError): void {
    this.report(error);
  }

  /** Reports a failure once in a row: a remount or a background retry can fail for the same reason again. */
  protected failed(error: SessionError): void {
    const before = this.reported;
    this.reported = error;
    if (!isSameError(before, error)) this.report(error);
  }

  /** Publishes the state if it changed. */
  protected publish(): void {
    const before = this.state.getSnapshot();
    const state = this.currentState();
    if (isShallowEqual(before, state)) return;
    this.state.set(state);
    if (before.status !== state.status) this.relay.call("onStatusChange", [state.status, state]);
  }

  protected connect(): void {
    const { actor } = this;
    actor.on("failure", ({ failure }) => {
      // XState emits before it notifies. An app can read the state in `onError`, or try again there.
      this.publish();
      this.failed(errorOf(failure));
    });
    const changed = () => {
      // The machine handles an event later if it is sent during a transition.
      if (isDeepEqual(actor.getSnapshot().context.config, this.#sent)) this.#sent = undefined;
      this.publish();
    };
    // An actor of an app's own system can also fail or stop. Then chat UIs end before their session.
    actor.subscribe(changed, changed, changed);
  }

  /** Shows the actor to inspectors and to the devtools. */
  protected expose(registered: RegisteredActor): void {
    inspectActor(this.actor, this.inspect, this.report);
    registerWhileActive(registered);
  }

  /** Sends the config, unless the machine has an equal one or will have it. */
  protected sendConfig(event: ConfiguredEvent<Actor>): void {
    if (isDeepEqual(this.#sent ?? this.actor.getSnapshot().context.config, event.config)) return;
    this.reported = undefined;
    this.#sent = event.config;
    this.actor.send(event);
  }
}
