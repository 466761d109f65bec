import { createStore, registeredActors, type Readable } from "../../core.js";
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
    this.#ending = registeredActors().subscribe(() => this.#refresh());
    this.#refresh();
  }

  get page(): Readable<WatchedPage> {
    return this.#page;
  }

  forgetLog(actor: WatchedActor): void {
    this.#watches.find(({ registered }) => registered === actor.registered)?.forgetLog();
  }

  end(): void {
    this.#ending.unsubscribe();
    for (const watch of this.#watches) watch.end();
  }

  #refresh(): void {
    const registered = registeredActors().getSnapshot();
    for (const watch of this.#watches) if (!registered.includes(watch.registered)) watch.end();
    this.#watches = registered.map(
      (one) =>
        this.#watches.find((watch) => watch.registered === one) ??
        new ActorWatch(one, () => this.#notifySoon()),
    );
    this.#notifySoon();
  }

  /** A chat UI can be registered before its session, which starts a microtask late. */
  #sessionsFirst(): ActorWatch[] {
    const isSession = ({ registered }: ActorWatch) => registered.kind === "session";
    return [
      ...this.#watches.filter(isSession),
      ...this.#watches.filter((watch) => !isSession(watch)),
    ];
  }

  /** Publishes once per burst of changes. It waits for the end of React's cleanup, which must not set state. */
  #notifySoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      const watches = this.#sessionsFirst();
      const registered = watches.map((watch) => watch.registered);
      const actors = watches.map((watch) => watch.view());
      this.#page.set({ actors, leases: this.#ledger.rows(registered) });
    });
  }
}
