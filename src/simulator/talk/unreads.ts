import type * as Talk from "talkjs/all.js";
import { emit, eventful, onSubscribe, unreadsEvents } from "../engine/events.js";
import type { Life } from "../engine/life.js";
import type { View } from "../engine/snapshots.js";

/** `Talk.Unreads`. */
export class SimulatedUnreads extends eventful<Talk.Unreads, keyof Talk.Unreads>(unreadsEvents) {
  constructor(life: Life) {
    super(life, "Unreads");
  }
}

/** Emits the unreads soon after the session opens, and each time they change. */
export function watchUnreads(life: Life, view: View, unreads: SimulatedUnreads): () => void {
  const { scheduler, unknowns } = life.engine;
  let last: string | undefined;
  const look = (): void => {
    const current = view.unreads();
    const written = JSON.stringify(current);
    if (written === last || !life.isAlive) return;
    last = written;
    emit(unreads, "onChange", current);
  };
  scheduler.later(look);
  onSubscribe(unreads, (handler) => {
    if (last === undefined || unknowns.unreadsReplay === "none") return;
    if (unknowns.unreadsReplay === "sync") handler(view.unreads());
    else scheduler.later(() => life.isAlive && handler(view.unreads()));
  });
  return look;
}
