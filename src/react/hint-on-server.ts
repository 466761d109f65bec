import * as ReactDOM from "react-dom";
import { SCRIPT, type SessionOptions } from "../core.js";

type Preload = (href: string, how: { as: "script"; nonce: string | undefined }) => void;

/**
 * Adds a preload hint for the script to the server's HTML if `userId` names a user, so that the browser
 * fetches it before this library runs. `syncUser` alone may return no user in the browser, and Chrome
 * warns about an unused preload. In the browser the loader adds the hint itself.
 */
export function hintOnServer(options: SessionOptions, userId: string | undefined): void {
  const isWanted = userId && options.token !== null && !options.sdk;
  // A simulated `talkjs` puts its `Talk` there and needs no script.
  if (typeof document !== "undefined" || !isWanted || Reflect.has(globalThis, "Talk")) return;
  // React 19 has it, and puts the link into the head. A link rendered by this component would stand before
  // the html element of a page that `<Session>` surrounds. Read by a computed name, so that bundlers do
  // not look for it in older versions.
  const preload = Reflect.get(ReactDOM, "preload") as Preload | undefined;
  preload?.(SCRIPT, { as: "script", nonce: options.loading?.nonce });
}
