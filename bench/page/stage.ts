import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

export const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Waits for a new task. When you call it inside a frame, that frame is painted before the task runs. */
export const task = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Waits three frames, so that all work that is already scheduled can finish. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await frame();
    await task();
  }
}

const TIMEOUT_MS = 20_000;

/** Checks a condition once per task. Pass `frame` while something loads: continuous tasks would delay the load. */
export async function until(isTrue: () => boolean, wait = task): Promise<void> {
  const started = performance.now();
  while (!isTrue()) {
    if (performance.now() - started > TIMEOUT_MS) throw new Error(`Not true: ${String(isTrue)}`);
    await wait();
  }
}

/** Returns the time from the call of `act` until the condition is true, in ms. */
export async function timed(act: () => void, isTrue: () => boolean): Promise<number> {
  const started = performance.now();
  act();
  await until(isTrue);
  return performance.now() - started;
}

/** Creates a React root in a new element of the page. A hidden one costs no layout, which grows with the page. */
export function createStage(isHidden = false) {
  const place = document.body.appendChild(document.createElement("main"));
  place.hidden = isHidden;
  const root = createRoot(place);
  return {
    show: (node: ReactNode) => root.render(node),
    unmount: () => root.unmount(),
    remove: () => place.remove(),
  };
}
