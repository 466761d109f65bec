import { createRoot, hydrateRoot } from "react-dom/client";
import type { Arrival } from "../measurements.js";
import type { SessionBinding } from "../page/binding.js";
import { App } from "./app.js";
import { PageOnServer } from "./page-on-server.js";

declare global {
  interface Window {
    /** Resolves when the session is alive. */
    arrival: Promise<Arrival>;
  }
}

/** Renders the app, or hydrates it where a server has rendered it. */
export function start(binding: SessionBinding): void {
  window.arrival = new Promise((resolve) => {
    const mountedAt = performance.now();
    const arrive = () => {
      const navigationMs = performance.now();
      resolve({ navigationMs, mountMs: navigationMs - mountedAt });
    };
    const app = <App {...binding} onAlive={arrive} />;
    const root = document.getElementById("root");
    if (root) createRoot(root).render(app);
    else hydrateRoot(document, <PageOnServer>{app}</PageOnServer>);
  });
}
