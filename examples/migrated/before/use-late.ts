import { useEffect, useState } from "react";

const PATIENCE_MS = 10_000;

/** Nothing tells whether TalkJS failed to load, so a timer has to guess. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate && isWaiting;
}
