import type { Lease } from "../sdk/pool.js";
import type { Readable, Store } from "../lib/store.js";
import type { SessionHost } from "./session-host.js";

export interface Outlet {
  show(lease: Lease): void;
  hide(): void;
}

/** Lets the outside see what a session has to tell while it is alive, and nothing at any other time. */
export function createOutlet({ unreads, notifications }: SessionHost): Outlet {
  let mirrors: (() => void)[] = [];
  const stop = () => {
    for (const end of mirrors) end();
    mirrors = [];
  };
  return {
    show({ shared }) {
      stop();
      mirrors = [mirror(shared.unreads, unreads), mirror(shared.notifications, notifications)];
    },
    hide() {
      stop();
      unreads.set(undefined);
      notifications.set(undefined);
    },
  };
}

function mirror<Value>(from: Readable<Value>, to: Store<Value>): () => void {
  const pass = () => to.set(from.getSnapshot());
  const { unsubscribe } = from.subscribe(pass);
  pass();
  return unsubscribe;
}
