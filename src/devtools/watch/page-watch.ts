import { createStore, livingActors, type Readable } from "../../core.js";
import { ActorWatch, type WatchedActor } from "./actor-watch.js";
import { Ledger, type LeaseRow } from "./ledger.js";

/** A snapshot of the whole page for the panel. */
export interface WatchedPage {
  readonly actors: readonly WatchedActor[];
  readonly leases: readonly LeaseRow[];
}

/** Watches every registered session and chat UI, from now until `end`. */
export class PageWatch {
  readonly #page = createStore<WatchedPage>({ actors: [], leases: [] });
  readonly #ledger = new Ledger();
  readonly #ending: { unsubscribe: () => void };
  #watches: readonly ActorWatch[] = [];
  #isDue = false;

  constructor() {
    this.#ending = livingActors().subscribe(() => this.#look());
    this.#look();
  }

  get page(): Readable<WatchedPage> {
    return this.#page;
  }

  forgetLog(actor: WatchedActor): void {
    this.#watches.find(({ living }) => living === actor.living)?.forgetLog();
  }

  end(): void {
    this.#ending.unsubscribe();
    for (const watch of this.#watches) watch.end();
  }

  #look(): void {
    const living = livingActors().getSnapshot();
    for (const watch of this.#watches) if (!living.includes(watch.living)) watch.end();
    this.#watches = living.map(
      (one) =>
        this.#watches.find((watch) => watch.living === one) ??
        new ActorWatch(one, () => this.#tellSoon()),
    );
    this.#tellSoon();
  }

  /** Publishes once per burst of changes. It waits for the end of React's cleanup, which must not set state. */
  #tellSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      const living = this.#watches.map((watch) => watch.living);
      const actors = this.#watches.map((watch) => watch.view());
      this.#page.set({ actors, leases: this.#ledger.rows(living) });
    });
  }
}
