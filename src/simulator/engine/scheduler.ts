import { runAll } from "./run-all.js";

type Timer = ReturnType<typeof setTimeout>;

/**
 * Delivers updates: results of calls arrive in a microtask, all other updates in a macrotask.
 *
 * It reads the global `setTimeout` at each use, so that fake timers control the updates.
 */
export class Scheduler {
  #due: (() => void)[] = [];
  #next: Timer | undefined;
  readonly #timers = new Set<Timer>();

  /** Runs the task in a macrotask of 0 ms, after the tasks scheduled earlier. */
  later(task: () => void): void {
    this.#due.push(task);
    this.#next ??= setTimeout(() => this.#runDue(), 0);
  }

  /** Runs the task in `ms` milliseconds. Returns a function that cancels it. */
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

  /** Delivers all pending updates at once, and the updates that they cause. */
  flush(): void {
    while (this.#due.length > 0) this.#runDue();
  }

  /** Cancels all pending tasks. */
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
