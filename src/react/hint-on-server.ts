import * as ReactDOM from "react-dom";
import { SCRIPT, type SessionOptions } from "../core.js";

type Preload = (href: string, how: { as: "script"; nonce: string | undefined }) => void;

/**
 * Puts a hint at the script into the server's HTML, where a session is wanted: the browser fetches it
 * before this library is there. In the browser an attempt at loading does so itself.
 */
export function hintOnServer(options: SessionOptions, userId: string | undefined): void {
  const isWanted = userId !== "" && options.token !== null && !options.sdk;
  if (typeof document !== "undefined" || !isWanted) return;
  // React has it since 19; by its name bundlers would look for it in older ones.
  const preload = Reflect.get(ReactDOM, "preload") as Preload | undefined;
  preload?.(SCRIPT, { as: "script", nonce: options.loading?.nonce });
}
