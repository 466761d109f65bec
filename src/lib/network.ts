import { now } from "./clock.js";
import type { Listen } from "./wait.js";

/** Calls back when the network returns. Does nothing without a page. */
export const onOnline: Listen = (back) => {
  if (typeof window === "undefined") return () => {};
  window.addEventListener("online", back);
  return () => window.removeEventListener("online", back);
};

/** Calls back when the page becomes visible or the network returns. Does nothing without a page. */
export const onReturn: Listen = (returned) => {
  if (typeof document === "undefined") return () => {};
  document.addEventListener("visibilitychange", returned);
  const stopListening = onOnline(returned);
  return () => {
    document.removeEventListener("visibilitychange", returned);
    stopListening();
  };
};

/** Whether the browser reports that it is offline. A request can fail without that. */
export const isOffline = (): boolean => Reflect.get(navigator, "onLine") === false;

/** The shortest time between two calls, in milliseconds. */
const CALM_MS = 1_000;

/** Calls at once, then at most once a second, so that an unstable network causes few requests. */
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
