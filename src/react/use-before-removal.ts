import * as React from "react";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/**
 * Only a real unmount runs the cleanup of an insertion effect, and it runs before the DOM goes;
 * Suspense, Activity and StrictMode leave it alone. React 17 has none, and never runs a layout
 * cleanup without unmounting.
 */
const useEarlyEffect =
  // Read by name: a bundler would complain of an import that React 17 does not have.
  (React as { useInsertionEffect?: typeof React.useInsertionEffect })["useInsertionEffect"] ??
  useIsomorphicLayoutEffect;

/** Acts when the component is removed, before its DOM is and before any other component mounts. It must set no state. */
export function useBeforeRemoval(act: () => void): void {
  useEarlyEffect(() => act, [act]);
}
