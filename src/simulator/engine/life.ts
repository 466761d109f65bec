import type { Engine } from "./engine.js";
import { runAll } from "./run-all.js";

/** The lifetime of an object: whether it is alive, and the callbacks for its end. A child ends with its parent. */
export class Lifetime {
  readonly engine: Engine;
  readonly #parent: Lifetime | undefined;
  readonly #endings = new Set<() => void>();
  #isEnded = false;
  /** An extra condition for being alive, for example that a container is still on the page. */
  isIntact: () => boolean = () => true;

  constructor(engine: Engine, parent?: Lifetime) {
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

  /** Calls `ending` when this life ends. Returns a function that removes the callback. */
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
