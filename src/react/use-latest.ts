import { useRef, useState } from "react";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** A function that stays the same and calls the newest one. */
export function useLatest<Fn extends (...args: never[]) => unknown>(fn: Fn): Fn {
  const ref = useRef(fn);
  useIsomorphicLayoutEffect(() => {
    ref.current = fn;
  });
  // The same parameters pass through untouched, which the compiler cannot follow for a generic Fn.
  const [latest] = useState(() => ((...args) => ref.current(...args)) as Fn);
  return latest;
}
