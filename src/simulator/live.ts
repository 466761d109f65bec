import type * as Talk from "talkjs/all.js";
import type { Life } from "./life.js";

type Ended = Talk.UnsubscribedState | Talk.ErrorState;

/** A question that is asked again whenever the world changes. */
export interface Question<Active> {
  /** The word for it in the ledger, such as `"UserRef.subscribe"`. */
  readonly event: string;
  /** How much of a list is loaded at first. */
  readonly limit?: number | undefined;
  /** Reads the answer, at most `limit` items of it. */
  readonly read: (limit: number) => Active;
  /** Told of the first answer and of every one that differs from the one before. */
  readonly tell: (answer: Active) => void;
}

/** TalkJS's subscriptions to data, such as `Talk.UserSubscription`: all of them are this one. */
export class LiveSubscription<Active extends { readonly type: "active" }> {
  state: Talk.PendingState | Active | Ended = { type: "pending" };
  readonly connected: Promise<Active>;
  readonly terminated: Promise<Ended>;
  readonly #question: Question<Active>;
  readonly #life: Life;
  #limit: number;
  #last: string | undefined;
  #connect: (state: Active) => void = () => undefined;
  #disconnect: (error: Error) => void = () => undefined;
  #terminate: (state: Ended) => void = () => undefined;
  #stop: () => void;

  constructor(life: Life, question: Question<Active>) {
    this.#life = life;
    this.#question = question;
    this.#limit = question.limit ?? Infinity;
    this.connected = new Promise((resolve, reject) => {
      this.#connect = resolve;
      this.#disconnect = reject;
    });
    // Whoever awaits `connected` sees the rejection; nobody has to await it.
    this.connected.catch(() => undefined);
    this.terminated = new Promise((resolve) => (this.#terminate = resolve));
    const unwatch = life.engine.watch(() => this.#ask());
    const forget = life.onEnd(() => this.#end(true));
    this.#stop = () => {
      unwatch();
      forget();
    };
    life.engine.ledger.subscribed(question.event);
    life.engine.scheduler.later(() => this.#ask());
  }

  /** Loads older items; resolves when they are there. */
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
    this.#question.tell(answer);
  }

  #end(wasDropped: boolean): void {
    if (this.#isOver) return;
    this.#stop();
    this.state = { type: "unsubscribed" };
    this.#terminate(this.state);
    this.#disconnect(new Error("[TalkJS simulator] unsubscribed before it was connected"));
    this.#life.engine.ledger.unsubscribed(this.#question.event, wasDropped);
  }

  get #isOver(): boolean {
    return this.state.type === "unsubscribed" || this.state.type === "error";
  }
}

/** The first items of a list, and whether that is all of it. */
export function windowOf<T>(items: readonly T[], limit: number) {
  const latestSnapshot = items.slice(0, limit);
  return { type: "active", latestSnapshot, loadedAll: items.length <= limit } as const;
}
