import { SessionError } from "../errors/session-error.js";
import type { Readable, Subscription } from "../lib/store.js";
import type { Report } from "./error-reporter.js";

/** What an inspector is told: XState's `InspectionEvent`, as much of it as can be relied on. */
export interface InspectionMessage {
  /** E.g. `@xstate.actor`, `@xstate.event`, `@xstate.snapshot`. */
  readonly type: string;
  /** The `sessionId` of the actor at the top: one for each session and chat UI. */
  readonly rootId: string;
  /** Whom it is about. */
  readonly actorRef: { readonly sessionId: string };
  readonly event?: { readonly type: string } | undefined;
  readonly snapshot?: object | undefined;
}

interface Observer {
  next?(message: InspectionMessage): void;
}

/**
 * Who is told what a session or a chat UI does: `inspector.inspect` of `@statelyai/inspect`, or a
 * function. It is called at once, in the middle of a transition, so it must not render.
 *
 * No message has a secret in it, nor a user's data other than the id.
 *
 * @example
 * ```ts
 * const { inspect } = createBrowserInspector();
 * ```
 * @see https://stately.ai/docs/inspector
 */
// Methods are compared leniently: an inspector's own takes XState's type, which has more.
export type Inspect = Required<Observer>["next"] | Observer;

interface Inspected {
  readonly id: string;
  readonly sessionId: string;
  getSnapshot(): { readonly children: Record<string, InspectionMessage["actorRef"] | undefined> };
  readonly system: { inspect(send: (message: InspectionMessage) => void): Subscription };
}

/** Tells the newest inspector what an actor does, for as long as there is one. What it throws is reported, and it hears no more. */
export function inspectActor(
  actor: Inspected,
  inspect: Readable<Inspect | undefined>,
  report: Report,
): void {
  let subscription: Subscription | undefined;
  let name: string;
  const send = (...messages: readonly InspectionMessage[]) => {
    try {
      const newest = inspect.getSnapshot();
      if (newest) for (const message of messages) pass(newest, message);
    } catch (cause) {
      subscription?.unsubscribe();
      report(new SessionError("handler-failed", { cause, detail: "inspect" }));
    }
  };
  const introduce = () => {
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
      actor.system.inspect((message) => send(...(name === actor.id ? [] : introduce()), message));
    send(...introduce());
  });
}

function pass(inspect: Inspect, message: InspectionMessage): void {
  if (typeof inspect === "function") inspect(message);
  // An observer without it is a mistake, such as the whole inspector: the error says so.
  else (inspect as Required<Observer>).next(message);
}
