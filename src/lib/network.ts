import { now } from "./clock.js";
import { once } from "./once.js";
import type { Listen } from "./wait.js";

/** Calls back at an event of the window. Does nothing without a page. */
function on(event: string, happened: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  window.addEventListener(event, happened);
  return () => window.removeEventListener(event, happened);
}

/** Calls back when the network returns. */
export const onOnline: Listen = (back) => on("online", back);

/**
 * Calls back when a person returns to the page or the network returns. A window gets no `focus` if the focus returns to
 * a frame in it, such as a chat, but it gets `visibilitychange`. In Chromium the first listener for that event takes as
 * long as opening a session, so it is added only when the focus leaves the window.
 */
export const onReturn: Listen = (returned) => {
  const stops = [on("focus", returned), on("online", returned)];
  const watch = once(() => stops.push(on("visibilitychange", returned)));
  stops.push(on("blur", watch));
  return () => {
    for (const stop of stops) stop();
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
