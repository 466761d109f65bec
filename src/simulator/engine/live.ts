import type * as Talk from "talkjs/all.js";
import type { Lifetime } from "./life.js";

type Ended = Talk.UnsubscribedState | Talk.ErrorState;

/** A query that runs again after each change of the world. */
export interface Question<Active> {
  /** The name of the subscription in the ledger, such as `"UserRef.subscribe"`. */
  readonly event: string;
  /** The number of items that are loaded at first. */
  readonly limit?: number | undefined;
  /** Reads the current result, with at most `limit` items. */
  readonly read: (limit: number) => Active;
  /** Receives the first result, and each later one that differs from the previous one. */
  readonly emit: (answer: Active) => void;
}

/** All subscriptions to data of TalkJS, such as `Talk.UserSubscription`. */
export class LiveSubscription<Active extends { readonly type: "active" }> {
  state: Talk.PendingState | Active | Ended = { type: "pending" };
  readonly connected: Promise<Active>;
  readonly terminated: Promise<Ended>;
  readonly #question: Question<Active>;
  readonly #lifetime: Lifetime;
  #limit: number;
  #last: string | undefined;
  #connect: (state: Active) => void = () => undefined;
  #disconnect: (error: Error) => void = () => undefined;
  #terminate: (state: Ended) => void = () => undefined;
  #stop: () => void;

  constructor(lifetime: Lifetime, question: Question<Active>) {
    this.#lifetime = lifetime;
    this.#question = question;
    this.#limit = question.limit ?? Infinity;
    this.connected = new Promise((resolve, reject) => {
      this.#connect = resolve;
      this.#disconnect = reject;
    });
    // Code that awaits `connected` gets the rejection. Code that does not must not cause an unhandled one.
    this.connected.catch(() => undefined);
    this.terminated = new Promise((resolve) => (this.#terminate = resolve));
    const unwatch = lifetime.engine.watch(() => this.#ask());
    const forget = lifetime.onEnd(() => this.#end(true));
    this.#stop = () => {
      unwatch();
      forget();
    };
    lifetime.engine.ledger.subscribed(question.event);
    lifetime.engine.scheduler.later(() => this.#ask());
  }

  /** Loads older items. Resolves when they are loaded. */
  async loadMore(count = 20): Promise<void> {
    this.#limit += count;
    this.#ask();
  }

  unsubscribe(): void {
    this.#end(false);
  }

  #ask(): void {
    if (this.#isOver) return;
    const answer = this.#question.read(this.#limit);
    const written = JSON.stringify(answer);
    if (written === this.#last) return;
    this.#last = written;
    this.state = answer;
    this.#connect(answer);
    this.#question.emit(answer);
  }

  #end(wasDropped: boolean): void {
    if (this.#isOver) return;
    this.#stop();
    this.state = { type: "unsubscribed" };
    this.#terminate(this.state);
    this.#disconnect(new Error("[TalkJS simulator] unsubscribed before it was connected"));
    this.#lifetime.engine.ledger.unsubscribed(this.#question.event, wasDropped);
  }

  get #isOver(): boolean {
    return this.state.type === "unsubscribed" || this.state.type === "error";
  }
}

/** Returns the first items of a list, and whether the list has no more. */
export function windowOf<T>(items: readonly T[], limit: number) {
  const latestSnapshot = items.slice(0, limit);
  return { type: "active", latestSnapshot, loadedAll: items.length <= limit } as const;
}
