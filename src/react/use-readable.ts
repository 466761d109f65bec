import { useCallback } from "react";
import type { Readable } from "../core.js";
import { useStore } from "./use-store.js";

const nothing = () => {};

/** Returns the selected value and renders again when it changes. During hydration it returns the server's value. */
export function useReadable<Value, Selected>(
  source: Readable<Value>,
  select: (value: Value) => Selected,
): Selected;
export function useReadable<Value, Selected>(
  source: Readable<Value> | undefined,
  select: (value: Value | undefined) => Selected,
): Selected;
export function useReadable<Value, Selected>(
  source: Readable<Value> | undefined,
  select: (value: Value | undefined) => Selected,
): Selected {
  const subscribe = useCallback(
    (onChange: () => void) => source?.subscribe(onChange).unsubscribe ?? nothing,
    [source],
  );
  return useStore(
    subscribe,
    () => select(source?.getSnapshot()),
    () => select(source?.getServerSnapshot()),
  );
}
