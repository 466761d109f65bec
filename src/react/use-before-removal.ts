import * as React from "react";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/**
 * Only a real unmount runs the cleanup of an insertion effect, and it runs before React removes the DOM.
 * Suspense, Activity and StrictMode do not run it. React 17 has no insertion effects, but it runs layout
 * cleanups only on unmount.
 */
const useEarlyEffect =
  // Read in this form, because webpack refuses to build an import that React 17 does not have.
  (Reflect.get(React, "useInsertionEffect") as typeof React.useInsertionEffect | undefined) ??
  useIsomorphicLayoutEffect;

/** Calls `act` when the component is removed, before its DOM is removed and before other components mount. `act` must not set state. */
export function useBeforeRemoval(act: () => void): void {
  useEarlyEffect(() => act, [act]);
}
