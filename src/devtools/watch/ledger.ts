import type { LivingActor, LivingSession } from "../../core.js";

type Shared = NonNullable<ReturnType<LivingSession["lease"]["getSnapshot"]>>["shared"];

/** One live session of the page, and who holds it. */
export interface LeaseRow {
  readonly userId: string;
  /** The names of those holders that are known. */
  readonly holders: readonly string[];
  /** How many leases there are; none while it lingers. */
  readonly leases: number;
  /** How many of them are on the way out. */
  readonly leaving: number;
}

/** The live sessions that holders were seen with: a session that lingers has none any more. */
export class Ledger {
  readonly #seen = new Set<Shared>();

  rows(actors: readonly LivingActor[]): LeaseRow[] {
    const sessions = actors.filter((one) => one.kind === "session");
    for (const { lease } of sessions) {
      const shared = lease.getSnapshot()?.shared;
      if (shared) this.#seen.add(shared);
    }
    for (const shared of this.#seen) if (!shared.isAlive()) this.#seen.delete(shared);
    return [...this.#seen].map((shared) => rowFor(shared, sessions));
  }
}

const rowFor = (shared: Shared, sessions: readonly LivingSession[]): LeaseRow => ({
  userId: shared.userId,
  holders: sessions
    .filter(({ lease }) => lease.getSnapshot()?.shared === shared)
    .map(({ actor }) => actor.id),
  leases: shared.count().holders,
  leaving: shared.count().leaving,
});
