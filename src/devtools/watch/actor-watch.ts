import type { LivingActor, SessionError } from "../../core.js";
import { activeStates } from "../chart/active-states.js";
import type { LastTransition } from "../chart/chart.js";
import { withEvent, type LogEntry } from "./log.js";
import { transitionIn } from "./transition.js";

export interface NotedError {
  readonly id: number;
  readonly at: Date;
  readonly code: string;
  readonly message: string;
}

/** A snapshot of an actor for the panel. */
export interface WatchedActor {
  readonly key: number;
  readonly living: LivingActor;
  readonly label: string;
  /** The paths of its active states, outermost first. */
  readonly active: readonly string[];
  readonly last: LastTransition | undefined;
  /** The events since the watch started, newest first. */
  readonly log: readonly LogEntry[];
  readonly errors: readonly NotedError[];
}

type Message = Parameters<Parameters<LivingActor["actor"]["system"]["inspect"]>[0]>[0];

let watches = 0;

/** Records the events and errors of one actor from now on. */
export class ActorWatch {
  readonly living: LivingActor;
  readonly #key = (watches += 1);
  readonly #changed: () => void;
  readonly #subscriptions: readonly { unsubscribe: () => void }[];
  #last: LastTransition | undefined;
  #log: readonly LogEntry[] = [];
  #errors: readonly NotedError[] = [];

  constructor(living: LivingActor, changed: () => void) {
    this.living = living;
    this.#changed = changed;
    this.#noteError(living.errors.getSnapshot());
    this.#subscriptions = [
      living.actor.system.inspect((message) => this.#hear(message)),
      living.errors.subscribe((error) => this.#noteError(error)),
      // The actor's id changes after its state.
      living.actor.subscribe(changed),
    ];
  }

  view(): WatchedActor {
    const { living } = this;
    const { id, label, active } = { id: this.#key, label: living.actor.id, active: this.#active() };
    return {
      key: id,
      living,
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
    return activeStates(this.living.actor.getSnapshot().value);
  }

  /**
   * Also receives the messages of the actor's inner actors, and skips them. XState reports an event when it is sent,
   * and again with the snapshot after it. The log uses the second report, because it has the order of processing.
   */
  #hear({ type, event, snapshot, ...message }: Message): void {
    if (message.actorRef.sessionId !== this.living.actor.sessionId) return;
    if (type === "@xstate.microstep") this.#last = transitionIn(message) ?? this.#last;
    if (type === "@xstate.snapshot" && event)
      this.#log = withEvent(this.#log, event, stateIn(snapshot));
    this.#changed();
  }

  #noteError(error: SessionError | undefined): void {
    if (!error) return;
    const { code, message } = error;
    this.#errors = [{ id: this.#errors.length, at: new Date(), code, message }, ...this.#errors];
    this.#changed();
  }
}

const stateIn = (snapshot: object | undefined): string =>
  activeStates(snapshot && Reflect.get(snapshot, "value")).at(-1) ?? "";
