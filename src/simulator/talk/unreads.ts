import type * as Talk from "talkjs/all.js";
import { emit, eventful, onSubscribe, unreadsEvents } from "../engine/events.js";
import type { Lifetime } from "../engine/life.js";
import type { View } from "../engine/snapshots.js";

/** `Talk.Unreads`. */
export class SimulatedUnreads extends eventful<Talk.Unreads, keyof Talk.Unreads>(unreadsEvents) {
  constructor(lifetime: Lifetime) {
    super(lifetime, "Unreads");
  }
}

/** Emits the unreads soon after the session opens, and each time they change. */
export function watchUnreads(
  lifetime: Lifetime,
  view: View,
  unreads: SimulatedUnreads,
): () => void {
  const { scheduler, unknowns } = lifetime.engine;
  let last: string | undefined;
  const update = (): void => {
    const current = view.unreads();
    const written = JSON.stringify(current);
    if (written === last || !lifetime.isAlive) return;
    last = written;
    emit(unreads, "onChange", current);
  };
  scheduler.later(update);
  onSubscribe(unreads, (handler) => {
    if (last === undefined || unknowns.unreadsReplay === "none") return;
    if (unknowns.unreadsReplay === "sync") handler(view.unreads());
    else scheduler.later(() => lifetime.isAlive && handler(view.unreads()));
  });
  return update;
}
