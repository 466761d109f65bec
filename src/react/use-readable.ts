import { useCallback } from "react";
import type { Readable } from "../core.js";
import { useStore } from "./use-store.js";

const nothing = () => {};

/** Renders with what is selected, and again when that is another. Where HTML came from a server, first with what the server had. */
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
