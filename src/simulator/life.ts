import type { Engine } from "./engine.js";
import { runAll } from "./run-all.js";

/** Whether something lives, and what ends with it. A child's life ends with its parent's. */
export class Life {
  readonly engine: Engine;
  readonly #parent: Life | undefined;
  readonly #endings = new Set<() => void>();
  #isEnded = false;
  /** A further condition, such as that a container is still on the page. */
  isIntact: () => boolean = () => true;

  constructor(engine: Engine, parent?: Life) {
    this.engine = engine;
    this.#parent = parent;
    const leave = parent?.onEnd(() => this.end());
    if (leave) this.onEnd(leave);
    else engine.lives.add(this);
  }

  get isAlive(): boolean {
    if (!this.#isEnded && !this.isIntact()) this.end();
    return !this.#isEnded && (this.#parent?.isAlive ?? true);
  }

  /** Calls back when this life ends; returns a function that takes the request back. */
  onEnd(ending: () => void): () => void {
    this.#endings.add(ending);
    return () => this.#endings.delete(ending);
  }

  end(): void {
    this.#isEnded = true;
    this.engine.lives.delete(this);
    const endings = [...this.#endings];
    this.#endings.clear();
    runAll(endings);
  }
}
