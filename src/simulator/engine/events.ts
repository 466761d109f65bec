import type * as Talk from "talkjs/all.js";
import { invalid } from "./errors.js";
import { contextOf, gated, Instrumented, type Method } from "./guarded.js";
import type { Lifetime } from "./life.js";
import { runAll } from "./run-all.js";

/** The `on…` methods of one of TalkJS's types. */
export type EventOf<T> = Exclude<Extract<keyof T, `on${string}`>, "on">;

/** All events of an object. If talkjs adds or removes a name, the tables below do not compile. */
type EventTable<T, Inherited = never> = Record<Exclude<EventOf<T>, EventOf<Inherited>>, true>;

export const sessionEvents: EventTable<Talk.Session> = {
  onMessage: true,
  onDesktopNotificationClicked: true,
  onBrowserPermissionNeeded: true,
  onBrowserPermissionDenied: true,
};

export const unreadsEvents: EventTable<Talk.Unreads> = { onChange: true };

export const boxEvents: EventTable<Talk.UIBox> = {
  onBlur: true,
  onCustomConversationAction: true,
  onCustomMessageAction: true,
  onFocus: true,
  onKeydown: true,
  onKeyup: true,
  onLeaveConversation: true,
  onMarkConversationAsUnread: true,
  onSendMessage: true,
  onTranslationToggled: true,
};

export const inboxEvents: EventTable<Talk.Inbox, Talk.UIBox> = {
  onConversationSelected: true,
  onDesktopNotificationToggled: true,
  onSelectConversation: true,
};

export const popupEvents: EventTable<Talk.Popup, Talk.UIBox> = { onOpen: true, onClose: true };

type Handler = (event: unknown) => unknown;
interface Listener {
  readonly handler: Handler;
  readonly action: string | undefined;
  readonly unsubscribe: () => void;
}

const listeners = new WeakMap<object, Map<string, Set<Listener>>>();
const newcomers = new WeakMap<object, (handler: Handler) => void>();

/** Calls `greet` with each new handler of an object, for example to replay the last event to it. */
export function onSubscribe(object: object, greet: (handler: Handler) => void): void {
  newcomers.set(object, greet);
}

/** Returns a guarded class with the `on…` methods of a table, with the types of talkjs. */
export function eventful<Real, Name extends keyof Real = EventOf<Real>>(
  events: Readonly<Record<string, true>>,
): abstract new (lifetime: Lifetime, on: string) => Instrumented & Pick<Real, Name> {
  class Eventful extends Instrumented {}
  listen(Eventful.prototype, events);
  // `listen` adds the methods at run time, which the compiler cannot see.
  return Eventful as unknown as ReturnType<typeof eventful<Real, Name>>;
}

/** Adds the `on…` methods of a table to a class, and the older `on` and `off`. */
export function listen(prototype: Instrumented, events: Readonly<Record<string, true>>): void {
  listenAlso(prototype, Object.keys(events));
  define(prototype, "on", onType);
  define(prototype, "off", offType);
}

/** Adds more `on…` methods to an object or class, such as the events of a future SDK. */
export function listenAlso(object: Instrumented, names: readonly string[]): void {
  for (const name of names) define(object, name, subscribeTo(name));
}

/** Calls the handlers of an event in order of subscription. Returns their results. */
export function emit(object: object, name: string, event?: unknown): unknown[] {
  const current = [...(listeners.get(object)?.get(name) ?? [])];
  return runAll(
    current
      .filter(({ action }) => action === undefined || action === actionOf(event))
      .map(
        ({ handler }) =>
          () =>
            handler(event),
      ),
  );
}

export function hasHandler(object: object, name: string): boolean {
  return (listeners.get(object)?.get(name)?.size ?? 0) > 0;
}

function define(object: Instrumented, name: string, method: Method): void {
  const value = gated(name, method, false);
  Object.defineProperty(object, name, { value, writable: true, configurable: true });
}

function subscribeTo(name: string): Method {
  return function (...args): Talk.Subscription {
    const action = typeof args[0] === "string" ? args[0] : undefined;
    return subscribe(this, name, handlerIn(args.at(-1), name), action);
  };
}

function handlerIn(value: unknown, name: string): Handler {
  if (typeof value === "function") return value as Handler; // `typeof` checks it
  throw invalid(`${name}() needs a handler, a function`);
}

function subscribe(
  object: Instrumented,
  name: string,
  handler: Handler,
  action: string | undefined,
): Talk.Subscription {
  const { lifetime, on } = contextOf(object);
  const byName = listeners.get(object) ?? new Map<string, Set<Listener>>();
  const current = byName.get(name) ?? new Set<Listener>();
  listeners.set(object, byName.set(name, current));
  const { ledger } = lifetime.engine;
  const leave = (wasDropped: boolean): void => {
    if (!current.delete(listener)) return;
    forget();
    ledger.unsubscribed(`${on}.${name}`, wasDropped);
  };
  const unsubscribe = (): void => leave(false);
  const listener: Listener = { handler, action, unsubscribe };
  current.add(listener);
  const forget = lifetime.onEnd(() => leave(true));
  ledger.subscribed(`${on}.${name}`);
  newcomers.get(object)?.(handler);
  return { unsubscribe };
}

function onType(this: Instrumented, ...[type, handler]: unknown[]): void {
  subscribe(this, nameOf(String(type)), handlerIn(handler, "on"), undefined);
}

function offType(this: Instrumented, ...[type, handler]: unknown[]): void {
  const current = listeners.get(this)?.get(nameOf(String(type))) ?? [];
  for (const listener of current) if (listener.handler === handler) listener.unsubscribe();
}

function nameOf(type: string): string {
  return `on${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

function actionOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "action" in event
    ? event.action
    : undefined;
}
