import { useEffect, useLayoutEffect } from "react";

/** React 17 and 18 warn about a layout effect on a server, where no effect runs. */
export const useIsomorphicLayoutEffect =
  typeof document === "undefined" ? useEffect : useLayoutEffect;
