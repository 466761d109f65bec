import type { EventOutlet, EventSource } from "../actors/host.js";
import { SessionError } from "../errors/session-error.js";
import type { Subscription } from "../sdk/store.js";

type Handler = (...args: readonly unknown[]) => unknown;

interface RelayOptions {
  /** Events are delivered only while this holds. */
  readonly isOpen: () => boolean;
  /** `from`: whose handler failed, where one did. */
  readonly report: (error: SessionError, from?: string) => void;
}

/** Told by this library rather than by the SDK. */
const OWN = new Set(["onError", "onStatusChange", "onUnreadsChange"]);

const isEventName = (name: string): boolean => /^on[A-Z]/.test(name);

/**
 * Carries events to the newest handlers. One subscription for each name that anyone handles,
 * whatever the name: an event that TalkJS adds tomorrow passes like the others.
 */
export class EventRelay implements EventOutlet {
  readonly #options: RelayOptions;
  #props = new Map<string, Handler>();
  readonly #added = new Map<string, Set<Handler>>();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #complained = new Set<string>();
  /** Tried again at every render, and reported once: a report may lead to a render. */
  readonly #refused = new Set<string>();
  #source: EventSource | undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  /** Takes the `on…` functions of an app's newest props. */
  adopt(props: object): void {
    const handlers = (Object.entries(props) as [string, unknown][]).filter(
      ([name, value]) => isEventName(name) && value !== undefined && value !== null,
    );
    this.#props = new Map(handlers.filter((entry) => isHandlerEntry(entry)));
    for (const [name, value] of handlers) {
      if (typeof value !== "function") this.#complain("handler-invalid", name);
    }
    this.#reconcile();
  }

  add(name: string, handler: Handler): Subscription {
    if (typeof handler !== "function") {
      this.#complain("handler-invalid", name);
      return { unsubscribe: () => undefined };
    }
    const entry: Handler = (...args) => handler(...args);
    const handlers = this.#added.get(name) ?? new Set();
    this.#added.set(name, handlers.add(entry));
    this.#reconcile();
    return {
      unsubscribe: () => {
        handlers.delete(entry);
        this.#reconcile();
      },
    };
  }

  attach(source: EventSource): void {
    this.#source = source;
    this.#reconcile();
  }

  /** What is dead has dropped its subscriptions, and would throw if it were told to. */
  detach(): void {
    if (this.#source?.isAlive) this.#keep(() => false);
    this.#subscriptions.clear();
    this.#source = undefined;
  }

  handles(name: string): boolean {
    return this.#handlersOf(name).length > 0;
  }

  /** Calls every handler; gives the SDK what they return, which it may await. */
  call(name: string, args: readonly unknown[]): unknown {
    const results = this.#handlersOf(name).map((handler) => this.#run(name, handler, args));
    return results.length > 1 ? Promise.all(results) : results[0];
  }

  #run(name: string, handler: Handler, args: readonly unknown[]): unknown {
    const failed = (cause: unknown) =>
      this.#options.report(new SessionError("handler-failed", { cause, detail: name }), name);
    try {
      const result = handler(...args);
      return result instanceof Promise ? result.then(undefined, failed) : result;
    } catch (cause) {
      return failed(cause);
    }
  }

  #handlersOf(name: string): Handler[] {
    const own = this.#props.get(name);
    return [...(own ? [own] : []), ...(this.#added.get(name) ?? [])];
  }

  #reconcile(): void {
    const source = this.#source;
    if (!source?.isAlive) return;
    this.#keep((name) => this.handles(name));
    for (const name of [...this.#props.keys(), ...this.#added.keys()]) {
      if (this.#subscriptions.has(name) || OWN.has(name) || !this.handles(name)) continue;
      this.#subscribe(source, name);
    }
  }

  #keep(isKept: (name: string) => boolean): void {
    for (const [name, subscription] of this.#subscriptions) {
      if (isKept(name)) continue;
      this.#subscriptions.delete(name);
      this.#attempt(name, () => subscription.unsubscribe());
    }
  }

  #subscribe(source: EventSource, name: string): void {
    const method: unknown = Reflect.get(source, name);
    if (typeof method !== "function") return this.#complain("event-unknown", name);
    const listen = (...args: readonly unknown[]) =>
      this.#options.isOpen() ? this.call(name, args) : undefined;
    this.#attempt(name, () => {
      // Every on… method of the SDK takes a handler and gives a subscription: that is its convention.
      const subscription = Reflect.apply(method, source, [listen]) as Subscription;
      this.#subscriptions.set(name, subscription);
    });
  }

  #attempt(name: string, act: () => void): void {
    try {
      act();
      this.#refused.delete(name);
    } catch (cause) {
      if (this.#refused.has(name)) return;
      this.#refused.add(name);
      this.#options.report(new SessionError("event-refused", { cause, detail: name }));
    }
  }

  #complain(code: "event-unknown" | "handler-invalid", name: string): void {
    if (this.#complained.has(name)) return;
    this.#complained.add(name);
    this.#options.report(new SessionError(code, { detail: name }));
  }
}

const isHandlerEntry = (entry: [string, unknown]): entry is [string, Handler] =>
  typeof entry[1] === "function";
