import { afterAll, beforeAll } from "vitest";

type Add = typeof window.addEventListener;

/** The listeners for the return of the network: the only subscriptions that the simulator's ledger does not count. */
export const onlineListeners = new Set<Parameters<Add>[1]>();

/** Counts them during the enclosing suite. */
export function countOnlineListeners(): void {
  const addEventListener = window.addEventListener.bind(window);
  const removeEventListener = window.removeEventListener.bind(window);
  beforeAll(() => {
    window.addEventListener = (...[name, listener, options]: Parameters<Add>) => {
      if (name === "online") onlineListeners.add(listener);
      addEventListener(name, listener, options);
    };
    window.removeEventListener = (...[name, listener, options]: Parameters<Add>) => {
      if (name === "online") onlineListeners.delete(listener);
      removeEventListener(name, listener, options);
    };
  });
  afterAll(() => void Object.assign(window, { addEventListener, removeEventListener }));
}
