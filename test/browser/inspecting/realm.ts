// Only an app's page imports this module, never the page of the tests (see open-page.ts).
export { createBrowserInspector } from "@statelyai/inspect";
export { createSessionController } from "../../../src/controller.js";
export { chatViewMachine, sessionMachine } from "../../../src/machines.js";
export { InlineApp } from "./inline-app.js";
