// Modules for a separate page: only that page imports them (see open-page.ts).
export { StrictMode, createElement } from "react";
export { createRoot, hydrateRoot } from "react-dom/client";
export { flushSync } from "react-dom";
export * as library from "../../../src/index.js";

/** The app's own import of the npm package. */
export const importTalk = async () => (await import("talkjs")).default;
