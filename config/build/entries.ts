/**
 * The entry points that other bundles import, each with the folders whose code they reach only through it.
 * `core` and `chat-view-machine` are private.
 */
export const ENTRIES = [
  { entry: "src/index", behind: ["src/react/context", "src/react/hooks", "src/views/"] },
  { entry: "src/core", behind: ["src/controller/", "src/actors/", "src/sdk/", "src/errors/"] },
  { entry: "src/machines", behind: ["machines/session."] },
  { entry: "src/chat-view-machine", behind: ["machines/chat-view."] },
  { entry: "src/devtools-production", behind: ["src/devtools/"] },
  { entry: "src/testing", behind: ["src/simulator/engine/", "src/simulator/talk/"] },
];
