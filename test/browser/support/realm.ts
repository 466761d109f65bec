// What a page of its own has at hand: imported there, never here (see open-page.ts).
export { StrictMode, createElement } from "react";
export { createRoot } from "react-dom/client";
export { flushSync } from "react-dom";
export * as door from "../../../src/index.js";

/** The app's own import of the npm package. */
export const importTalk = async () => (await import("talkjs")).default;
