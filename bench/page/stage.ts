import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

export const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** A task of its own: right after a frame in which it was asked for, that frame is painted by then. */
export const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Three frames, in which what waits for nothing has come to rest. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await frame();
    await task();
  }
}

const PATIENCE_MS = 20_000;

/** Looks once a task; between frames where something is to be loaded, which tasks without end would keep waiting. */
export async function until(isTrue: () => boolean, wait = task): Promise<void> {
  const started = performance.now();
  while (!isTrue()) {
    if (performance.now() - started > PATIENCE_MS) throw new Error(`Not true: ${String(isTrue)}`);
    await wait();
  }
}

/** A new root of React in a new element of the page. */
export function createStage() {
  const place = document.body.appendChild(document.createElement("main"));
  const root = createRoot(place);
  return {
    show: (node: ReactNode) => root.render(node),
    unmount: () => root.unmount(),
    strike: () => place.remove(),
  };
}
