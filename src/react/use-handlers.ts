import { useRef } from "react";
import type { SessionController, SessionEventName, SessionHandlers } from "../core.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

type AnyHandler = (...args: readonly unknown[]) => unknown;

/** Gives a controller that was made elsewhere the handlers of this `<Session>`; always the newest are called. */
export function useHandlers(controller: SessionController, handlers: SessionHandlers): void {
  const latest = useRef(handlers);
  useIsomorphicLayoutEffect(() => {
    latest.current = handlers;
  });
  const names = namesOf(handlers).join();
  useIsomorphicLayoutEffect(() => {
    const subscriptions = namesOf(latest.current).map((name) =>
      controller.on(name, (...args: readonly unknown[]) => call(latest.current, name, args)),
    );
    return () => {
      for (const { unsubscribe } of subscriptions) unsubscribe();
    };
  }, [controller, names]);
}

const namesOf = (handlers: SessionHandlers) =>
  // Object.keys widens to string; these are the keys of SessionHandlers.
  (Object.keys(handlers) as SessionEventName[])
    .filter((name) => typeof handlers[name] === "function")
    .sort();

function call(handlers: SessionHandlers, name: SessionEventName, args: readonly unknown[]) {
  // A handler takes what its event carries; the union of all handlers has no common parameters.
  const handler = handlers[name] as AnyHandler | undefined;
  return handler?.(...args);
}
