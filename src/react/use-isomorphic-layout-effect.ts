import { useEffect, useLayoutEffect } from "react";

/** React 17 and 18 warn of a layout effect on a server, where neither kind runs. */
export const useIsomorphicLayoutEffect =
  typeof document === "undefined" ? useEffect : useLayoutEffect;
