import type { RegisteredActor, SessionError } from "../../core.js";
import { activeStates } from "../chart/active-states.js";
import type { LastTransition } from "../chart/chart.js";
import { withEvent, type LogEntry } from "./log.js";
import { transitionIn } from "./transition.js";

export interface RecordedError {
  readonly id: number;
  readonly at: Date;
  readonly code: string;
  readonly message: string;
}

/** A snapshot of an actor for the panel. */
export interface WatchedActor {
  readonly key: number;
  readonly registered: RegisteredActor;
  readonly label: string;
  /** The paths of its active states, outermost first. */
  readonly active: readonly string[];
  readonly last: LastTransition | undefined;
  /** The events since the watch started, newest first. */
  readonly log: readonly LogEntry[];
  readonly errors: readonly RecordedError[];
}

type Message = Parameters<Parameters<RegisteredActor["actor"]["system"]["inspect"]>[0]>[0];

let watches = 0;

/** Records the events and errors of one actor from now on. */
export class ActorWatch {
  readonly registered: RegisteredActor;
  readonly #key = (watches += 1);
  readonly #changed: () => void;
  readonly #subscriptions: readonly { unsubscribe: () => void }[];
  #last: LastTransition | undefined;
  #log: readonly LogEntry[] = [];
  #errors: readonly RecordedError[] = [];

  constructor(registered: RegisteredActor, changed: () => void) {
    this.registered = registered;
    this.#changed = changed;
    this.#recordError(registered.errors.getSnapshot());
    this.#subscriptions = [
      registered.actor.system.inspect((message) => this.#receive(message)),
      registered.errors.subscribe((error) => this.#recordError(error)),
      // The actor's id changes after its state.
      registered.actor.subscribe(changed),
    ];
  }

  view(): WatchedActor {
    const { registered } = this;
    const { id, label, active } = {
      id: this.#key,
      label: registered.actor.id,
      active: this.#active(),
    };
    return {
      key: id,
      registered,
      label,
      active,
      last: this.#last,
      log: this.#log,
      errors: this.#errors,
    };
  }

  forgetLog(): void {
    this.#log = [];
    this.#changed();
  }

  end(): void {
    for (const { unsubscribe } of this.#subscriptions) unsubscribe();
  }

  #active(): string[] {
    return activeStates(this.registered.actor.getSnapshot().value);
  }

  /**
   * Also receives the messages of the actor's inner actors, and skips them. XState reports an event when it is sent,
   * and again with the snapshot after it. The log uses the second report, because it has the order of processing.
   */
  #receive({ type, event, snapshot, ...message }: Message): void {
    if (message.actorRef.sessionId !== this.registered.actor.sessionId) return;
    if (type === "@xstate.microstep") this.#last = transitionIn(message) ?? this.#last;
    if (type === "@xstate.snapshot" && event)
      this.#log = withEvent(this.#log, event, stateIn(snapshot));
    this.#changed();
  }

  #recordError(error: SessionError | undefined): void {
    if (!error) return;
    const { code, message } = error;
    this.#errors = [{ id: this.#errors.length, at: new Date(), code, message }, ...this.#errors];
    this.#changed();
  }
}

const stateIn = (snapshot: object | undefined): string =>
  activeStates(snapshot && Reflect.get(snapshot, "value")).at(-1) ?? "";
