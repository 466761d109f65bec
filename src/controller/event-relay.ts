import type { EventOutput, EventSource } from "../actors/session-host.js";
import { SessionError } from "../errors/session-error.js";
import { tryCall } from "../lib/try-call.js";
import type { Subscription } from "../lib/store.js";
import { isLive } from "../sdk/watch-life.js";
import { throwReporter, type Report } from "./error-reporter.js";
import { createPropWarner, type WarnOfProp } from "./prop-warner.js";

type Handler = (...args: readonly unknown[]) => unknown;

interface RelayOptions {
  /** Whether events are delivered now. */
  readonly isOpen: () => boolean;
  readonly report: Report;
  /** Reports that the source refused an event. */
  readonly refused: (error: SessionError) => void;
}

/** Events of this library, not of the SDK. */
const OWN = new Set(["onError", "onStatusChange", "onUnreadsChange"]);

/**
 * Passes events to the newest handlers. It has one subscription for each name that has a handler. Names
 * are not listed, so a new event of TalkJS works without a change.
 */
export class EventRelay implements EventOutput {
  readonly #options: RelayOptions;
  /** The handlers of each owner. The app's props come first. */
  readonly #handlers = new Map<object, Map<string, Handler>>([[this, new Map()]]);
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #warnOfProp: WarnOfProp;
  /** Names whose subscription failed. Each is tried again on every render but reported once, because a report can cause a render. */
  readonly #refused = new Set<string>();
  #source: EventSource | undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#warnOfProp = createPropWarner((error) => options.report(error));
  }

  /** Replaces the handlers of an owner with the newest ones. */
  setHandlers(handlers: object, owner: object = this): void {
    const given = Object.entries(handlers).filter(isGiven);
    const before = this.#namesOf(owner);
    this.#handlers.set(owner, new Map(given.filter(isHandlerEntry)));
    for (const entry of given)
      if (!isHandlerEntry(entry)) this.#warnOfProp("handler-invalid", entry[0]);
    // A render of the app's props also tries the refused names of other owners again.
    this.#reconcile([...before, ...(owner === this ? this.#names() : this.#namesOf(owner))]);
  }

  removeHandlers(owner: object): void {
    const names = this.#namesOf(owner);
    this.#handlers.delete(owner);
    this.#reconcile(names);
  }

  add(name: string, handler: Handler): Subscription {
    const owner = {};
    this.setHandlers({ [name]: handler }, owner);
    return { unsubscribe: () => this.removeHandlers(owner) };
  }

  attach(source: EventSource): void {
    this.#source = source;
    this.#reconcile(this.#names());
  }

  /** A dead source has no subscriptions, and unsubscribing would throw. */
  detach(): void {
    const source = this.#source;
    // First, because an app can answer a refusal with new handlers.
    this.#source = undefined;
    if (source && isLive(source))
      for (const name of [...this.#subscriptions.keys()]) this.#drop(name);
    this.#subscriptions.clear();
    this.#refused.clear();
  }

  handles(name: string): boolean {
    for (const given of this.#handlers.values()) if (given.has(name)) return true;
    return false;
  }

  /** Calls every handler. Returns their results to the SDK, which can await them. */
  call(name: string, args: readonly unknown[]): unknown {
    const failed = throwReporter(this.#options.report, name);
    const results: unknown[] = [];
    for (const owner of [...this.#handlers.keys()]) {
      // An earlier handler can remove a later one.
      const handler = this.#handlers.get(owner)?.get(name);
      if (handler) results.push(tryCall(() => handler(...args), failed));
    }
    return results.length > 1 ? Promise.all(results) : results[0];
  }

  #namesOf(owner: object): readonly string[] {
    return [...(this.#handlers.get(owner)?.keys() ?? [])];
  }

  #names(): readonly string[] {
    return [...this.#handlers.values()].flatMap((given) => [...given.keys()]);
  }

  /** Checks only the given names: with all of them, N components that unmount would take N² steps. */
  #reconcile(names: readonly string[]): void {
    const source = this.#source;
    if (!source || !isLive(source)) return;
    for (const name of names) {
      // An app can stop the session in an `onError` for the name before.
      if (this.#source !== source) return;
      if (OWN.has(name) || this.handles(name) === this.#subscriptions.has(name)) continue;
      if (this.#subscriptions.has(name)) this.#drop(name);
      else this.#subscribe(source, name);
    }
  }

  #drop(name: string): void {
    const subscription = this.#subscriptions.get(name);
    this.#subscriptions.delete(name);
    this.#tryCall(name, () => subscription?.unsubscribe());
  }

  #subscribe(source: EventSource, name: string): void {
    this.#tryCall(name, () => {
      const method: unknown = isEvent(name) && Reflect.get(source, name);
      if (typeof method !== "function") return this.#warnOfProp("event-unknown", name);
      // By convention every on… method of the SDK takes a handler and returns a subscription.
      this.#open(name, (listen) => Reflect.apply(method, source, [listen]) as Subscription);
    });
  }

  #open(name: string, subscribe: (listen: Handler) => Subscription): void {
    const subscription: Subscription = { unsubscribe: () => {} };
    const isCurrent = () => this.#subscriptions.get(name) === subscription;
    this.#subscriptions.set(name, subscription);
    try {
      // An SDK can still fire after `unsubscribe`, when the handlers belong to another user.
      const given = subscribe((...args) =>
        isCurrent() && this.#options.isOpen() ? this.call(name, args) : undefined,
      );
      subscription.unsubscribe = () => given.unsubscribe();
      if (!isCurrent()) given.unsubscribe();
    } catch (refusal) {
      if (isCurrent()) this.#subscriptions.delete(name);
      throw refusal;
    }
  }

  #tryCall(name: string, act: () => void): void {
    try {
      act();
      this.#refused.delete(name);
    } catch (cause) {
      if (this.#refused.has(name)) return;
      this.#refused.add(name);
      this.#options.refused(new SessionError("event-refused", { cause, detail: name }));
    }
  }
}

/** Other names are refused: the session has methods such as `destroy`. */
const isEvent = (name: string): boolean => /^on[A-Z]/.test(name);

/** Returns the handlers among the options. */
export const handlersIn = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([name]) => isEvent(name)));

/** Undefined and null mean that there is no handler. */
const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null;

const isHandlerEntry = (entry: [string, unknown]): entry is [string, Handler] =>
  typeof entry[1] === "function";
