import { useEffect, useRef } from "react";
import type {
  SessionController,
  SessionEventName,
  SessionHandlers,
  Subscription,
} from "../core.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

type AnyHandler = (...args: readonly unknown[]) => unknown;

/**
 * Gives a controller that was made elsewhere the handlers of this `<Session>`; always the newest
 * are called. Taken back in a passive cleanup: Suspense runs layout cleanups when it hides a tree.
 */
export function useHandlers(controller: SessionController, handlers: SessionHandlers): void {
  const latest = useRef(handlers);
  const given = useRef(new Map<SessionEventName, Subscription>());
  const subscribed = useRef(controller);
  useIsomorphicLayoutEffect(() => {
    latest.current = handlers;
    if (subscribed.current !== controller) {
      withdraw(given.current, () => true);
      given.current = new Map();
      subscribed.current = controller;
    }
    const names = namesOf(handlers);
    withdraw(given.current, (name) => !names.includes(name));
    for (const name of names) {
      if (!given.current.has(name))
        given.current.set(name, controller.on(name, relay(latest, name)));
    }
  });
  useEffect(() => {
    // The map of this controller: a later one has another.
    const subscriptions = given.current;
    return () => withdraw(subscriptions, () => true);
  }, [controller]);
}

const namesOf = (handlers: SessionHandlers) =>
  // Object.keys widens to string; these are the keys of SessionHandlers.
  (Object.keys(handlers) as SessionEventName[])
    .filter((name) => handlers[name] !== undefined && handlers[name] !== null)
    // First what can be called: an `onError` is to hear of what cannot.
    .sort((one, other) => rankOf(handlers[one]) - rankOf(handlers[other]));

const rankOf = (handler: unknown): number => (typeof handler === "function" ? 0 : 1);

function withdraw(
  given: Map<SessionEventName, Subscription>,
  isOver: (name: SessionEventName) => boolean,
): void {
  for (const [name, { unsubscribe }] of [...given]) {
    if (!isOver(name)) continue;
    unsubscribe();
    given.delete(name);
  }
}

function relay(latest: { readonly current: SessionHandlers }, name: SessionEventName) {
  // A handler takes what its event carries; the union of all handlers has no common parameters.
  const newest = () => latest.current[name] as AnyHandler | undefined;
  const handler = newest();
  // What is no function is for the controller to complain of.
  if (typeof handler !== "function") return handler as never;
  return (...args: readonly unknown[]) => newest()?.(...args);
}
