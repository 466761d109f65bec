import { useRef, useState } from "react";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** Returns a stable function that calls the newest one. */
export function useLatest<Fn extends (...args: never[]) => unknown>(fn: Fn): Fn {
  const ref = useRef(fn);
  useIsomorphicLayoutEffect(() => {
    ref.current = fn;
  });
  // The parameters pass through unchanged, which TypeScript cannot infer for a generic Fn.
  const [latest] = useState(() => ((...args) => ref.current(...args)) as Fn);
  return latest;
}
