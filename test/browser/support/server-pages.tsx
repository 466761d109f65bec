import type { Session } from "../../../src/index.js";

/** The props of `<Session>` on pages that a server renders. */
const PAGES = {
  "signed in": { appId: "app", userId: "alice" },
  "signed out": { appId: "app", userId: null },
  "waiting for a token": { appId: "app", userId: "alice", token: null },
} as const;

export type ServerPage = keyof typeof PAGES;

/** Returns a page for one copy of the library: the server's, or a browser's. */
export const pageOf = (name: ServerPage, Component: typeof Session) => (
  <Component {...PAGES[name]}>
    <p>Shop</p>
  </Component>
);
