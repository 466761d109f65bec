import { useEffect, useState } from "react";
import { createStore } from "../../core.js";
import { useReadable } from "../../react/use-readable.js";

/** Opens a value on mount and closes it on unmount. A render that never commits opens nothing. */
export function useOpened<Value>(
  open: () => Value,
  close: (value: Value) => void,
): Value | undefined {
  const [opened] = useState(() => createStore<Value | undefined>(undefined));
  useEffect(() => {
    const value = open();
    opened.set(value);
    return () => close(value);
  }, [opened, open, close]);
  return useReadable(opened, (now) => now);
}
