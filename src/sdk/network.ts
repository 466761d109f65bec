import type { Listen } from "./wait.js";

/** Tells when the network is back, where there is a page to tell it. */
export const onOnline: Listen = (back) => {
  if (typeof window === "undefined") return () => {};
  window.addEventListener("online", back);
  return () => window.removeEventListener("online", back);
};

/** Whether the browser itself says that there is no network; what it does not say may still fail. */
export const isOffline = (): boolean => Reflect.get(navigator, "onLine") === false;
