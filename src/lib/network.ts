import { now } from "./clock.js";
import type { Listen } from "./wait.js";

/** Tells when the network is back, where there is a page to tell it. */
export const onOnline: Listen = (back) => {
  if (typeof window === "undefined") return () => {};
  window.addEventListener("online", back);
  return () => window.removeEventListener("online", back);
};

/** Calls when a person may have come back to the page, or the network has, until the signal is given. */
export function onReturn(returned: () => void, signal: AbortSignal): void {
  if (typeof document === "undefined") return;
  document.addEventListener("visibilitychange", returned, { signal });
  signal.addEventListener("abort", onOnline(returned));
}

/** Whether the browser itself says that there is no network; what it does not say may still fail. */
export const isOffline = (): boolean => Reflect.get(navigator, "onLine") === false;

/** How long a network that came back has to wait until it may come back again, in milliseconds. */
const CALM_MS = 1_000;

/** Calls at once, and then once a second at most: a network that flaps costs few requests. */
export function calmly(listen: Listen): Listen {
  let notifiedAt = -Infinity;
  return (happened) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const notify = () => {
      timer = undefined;
      notifiedAt = now();
      happened();
    };
    const stop = listen(() => {
      const waitMs = notifiedAt + CALM_MS - now();
      if (waitMs <= 0) notify();
      else timer ??= setTimeout(notify, waitMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}
