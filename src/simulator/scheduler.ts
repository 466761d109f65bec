import { runAll } from "./run-all.js";

type Timer = ReturnType<typeof setTimeout>;

/**
 * When news arrives: the answers to calls come in a microtask, everything else in a macrotask.
 *
 * `setTimeout` is looked up at each use, so that fake timers hold the news back and let it go.
 */
export class Scheduler {
  #due: (() => void)[] = [];
  #next: Timer | undefined;
  readonly #timers = new Set<Timer>();

  /** Runs the task in a macrotask of 0 ms, after those asked for earlier. */
  later(task: () => void): void {
    this.#due.push(task);
    this.#next ??= setTimeout(() => this.#runDue(), 0);
  }

  /** Runs the task in `ms` milliseconds; returns a function that calls it off. */
  after(ms: number, task: () => void): () => void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, ms);
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
      clearTimeout(timer);
    };
  }

  /** Delivers at once all news that is under way, and the news that this causes. */
  flush(): void {
    while (this.#due.length > 0) this.#runDue();
  }

  /** Forgets everything that is under way. */
  clear(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#due = [];
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #runDue(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
    const due = this.#due;
    this.#due = [];
    runAll(due);
  }
}
