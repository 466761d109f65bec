import type { Lease } from "../sdk/pool.js";
import type { Readable, Store } from "../lib/store.js";
import type { SessionHost } from "./session-host.js";

export interface SessionOutputs {
  connect(lease: Lease): void;
  disconnect(): void;
}

/** Exposes a session's unreads and notifications while it is alive. */
export function createSessionOutputs({ unreads, notifications }: SessionHost): SessionOutputs {
  let pipes: (() => void)[] = [];
  const stop = () => {
    for (const end of pipes) end();
    pipes = [];
  };
  return {
    connect({ shared }) {
      stop();
      pipes = [pipe(shared.unreads, unreads), pipe(shared.notifications, notifications)];
    },
    disconnect() {
      stop();
      unreads.set(undefined);
      notifications.set(undefined);
    },
  };
}

function pipe<Value>(from: Readable<Value>, to: Store<Value>): () => void {
  const pass = () => to.set(from.getSnapshot());
  const { unsubscribe } = from.subscribe(pass);
  pass();
  return unsubscribe;
}
