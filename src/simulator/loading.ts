import type { Engine } from "./engine/engine.js";
import { hang } from "./engine/guarded.js";
import type { SimulatedTalk } from "./talk/talk-object.js";

/**
 * How the script loads.
 *
 * - `"ok"`: at once
 * - `"blocked"`: it fails, as with a CSP or an ad blocker
 * - `"hanging"`: it neither loads nor fails until you call `simulator.arrive()`
 * - `{ afterMs }`: after that many milliseconds
 */
export type Script = "ok" | "blocked" | "hanging" | { readonly afterMs: number };

/** Loads the simulator's `Talk` the way a network would. */
export class Loading {
  script: Script = "ok";
  readonly #engine: Engine;
  readonly #talk: SimulatedTalk;
  #waiting = new Set<() => void>();

  constructor(engine: Engine, talk: SimulatedTalk) {
    this.#engine = engine;
    this.#talk = talk;
  }

  async load(): Promise<SimulatedTalk> {
    const { ledger } = this.#engine;
    ledger.loads.asked += 1;
    try {
      await this.#fetch();
    } catch (error) {
      ledger.loads.failed += 1;
      throw error;
    }
    ledger.loads.arrived += 1;
    return this.#talk;
  }

  /** Completes every load in progress, including hanging ones. */
  arrive(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }

  /** Drops the loads in progress: they never complete. */
  reset(): void {
    this.#waiting.clear();
    this.script = "ok";
  }

  async #fetch(): Promise<void> {
    const failure = this.#engine.failures.take("load", "load");
    if (failure?.how === "hang") return hang(failure, () => this.#fetch());
    if (failure) throw failure.error;
    if (this.script === "ok") return;
    if (this.script === "blocked") throw blocked();
    const afterMs = this.script === "hanging" ? undefined : this.script.afterMs;
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      if (afterMs !== undefined) this.#engine.scheduler.after(afterMs, resolve);
    });
  }
}

/** `load` is a custom loader without a script tag, so its error carries the `code` of a blocked script. */
const blocked = (): Error =>
  Object.assign(new Error("[TalkJS simulator] talk.js was blocked"), { code: "script-blocked" });
