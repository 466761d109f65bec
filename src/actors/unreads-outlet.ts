import type { Lease } from "../sdk/pool.js";
import type { SessionHost } from "./host.js";

export interface UnreadsOutlet {
  show(lease: Lease): void;
  hide(): void;
}

/** Lets the outside see a session's unreads while it is alive, and none at any other time. */
export function createUnreadsOutlet({ unreads }: SessionHost): UnreadsOutlet {
  let stop = () => {};
  const hide = () => {
    stop();
    stop = () => {};
    unreads.set(undefined);
  };
  return {
    hide,
    show({ shared }) {
      stop();
      const pass = () => unreads.set(shared.unreads.getSnapshot());
      stop = shared.unreads.subscribe(pass).unsubscribe;
      pass();
    },
  };
}
