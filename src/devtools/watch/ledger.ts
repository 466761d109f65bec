import type { RegisteredActor, RegisteredSession } from "../../core.js";

type Shared = NonNullable<ReturnType<RegisteredSession["lease"]["getSnapshot"]>>["shared"];

/** One live session of the page, with its holders. */
export interface LeaseRow {
  readonly userId: string;
  /** The names of the holders that are registered actors. */
  readonly holders: readonly string[];
  /** The number of leases. 0 while the session lingers. */
  readonly leases: number;
  /** The number of leases that are about to end. */
  readonly leaving: number;
}

/** Remembers the sessions that holders had, because a session that lingers has no holder to find it by. */
export class Ledger {
  readonly #seen = new Set<Shared>();

  rows(actors: readonly RegisteredActor[]): LeaseRow[] {
    const sessions = actors.filter((one) => one.kind === "session");
    for (const { lease } of sessions) {
      const shared = lease.getSnapshot()?.shared;
      if (shared) this.#seen.add(shared);
    }
    for (const shared of this.#seen) if (!shared.isAlive()) this.#seen.delete(shared);
    return [...this.#seen].map((shared) => rowFor(shared, sessions));
  }
}

const rowFor = (shared: Shared, sessions: readonly RegisteredSession[]): LeaseRow => ({
  userId: shared.userId,
  holders: sessions
    .filter(({ lease }) => lease.getSnapshot()?.shared === shared)
    .map(({ actor }) => actor.id),
  leases: shared.count().holders,
  leaving: shared.count().leaving,
});
