import { afterAll, beforeAll } from "vitest";

type Add = typeof window.addEventListener;

/** Who waits for the network to come back: the one subscription that TalkJS's ledger does not know of. */
export const onlineListeners = new Set<Parameters<Add>[1]>();

/** Keeps count of them during the enclosing suite. */
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
