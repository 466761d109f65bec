import type { Readable, Subscription } from "../lib/store.js";
import { throwReporter, type Report } from "./error-reporter.js";

/** An inspection event: the stable part of XState's `InspectionEvent`. */
export interface InspectionMessage {
  /** E.g. `@xstate.actor`, `@xstate.event`, `@xstate.snapshot`. */
  readonly type: string;
  /** The `sessionId` of the root actor: one for each session and chat UI. */
  readonly rootId: string;
  /** The actor that the event belongs to. */
  readonly actorRef: { readonly sessionId: string };
  readonly event?: { readonly type: string } | undefined;
  readonly snapshot?: object | undefined;
}

interface Observer {
  next?(message: InspectionMessage): void;
}

/**
 * Receives the inspection events of a session or a chat UI: `inspector.inspect` of `@statelyai/inspect`,
 * or a function. It is called synchronously during a transition, so it must not render.
 *
 * No event contains a secret, or personal data other than the user's id.
 *
 * @example
 * ```ts
 * const { inspect } = createBrowserInspector();
 * ```
 * @see https://stately.ai/docs/inspector
 */
// TypeScript compares methods bivariantly: an inspector's own method takes XState's wider type.
export type Inspect = Required<Observer>["next"] | Observer;

export interface Inspected {
  readonly id: string;
  readonly sessionId: string;
  getSnapshot(): { readonly children: Record<string, InspectionMessage["actorRef"] | undefined> };
  readonly system: { inspect(send: (message: InspectionMessage) => void): Subscription };
}

/** Sends inspection events to the newest inspector. If the inspector throws, the error is reported and it receives no more events. */
export function inspectActor(
  actor: Inspected,
  inspect: Readable<Inspect | undefined>,
  report: Report,
): void {
  let subscription: Subscription | undefined;
  /** Inspectors take the name of an actor from its introduction, so a renamed actor is introduced again. */
  let name: string;
  const send = (...messages: readonly InspectionMessage[]) => {
    try {
      const newest = inspect.getSnapshot();
      if (newest) for (const message of messages) pass(newest, message);
    } catch (cause) {
      subscription?.unsubscribe();
      throwReporter(report, "inspect")(cause);
    }
  };
  const introductions = () => {
    name = actor.id;
    const all = [actor, ...Object.values(actor.getSnapshot().children)];
    return all.flatMap((actorRef) =>
      actorRef ? [{ type: "@xstate.actor", rootId: actor.sessionId, actorRef }] : [],
    );
  };
  inspect.subscribe((newest) => {
    if (Boolean(newest) === Boolean(subscription)) return;
    subscription?.unsubscribe();
    subscription =
      newest &&
      actor.system.inspect((message) =>
        send(...(name === actor.id ? [] : introductions()), message),
      );
    send(...introductions());
  });
}

function pass(inspect: Inspect, message: InspectionMessage): void {
  if (typeof inspect === "function") inspect(message);
  // An observer without `next` is a mistake, e.g. the whole inspector. The error names it.
  else (inspect as Required<Observer>).next(message);
}
