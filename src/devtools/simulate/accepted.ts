import type { ChatViewEvent, RegisteredActor, SessionErrorCode, SessionEvent } from "../../core.js";

/** An action on an actor that is possible now. */
export interface Act {
  readonly name: string;
  readonly act: () => void;
}

const failing = <Type extends string>(type: Type, code: SessionErrorCode) => ({
  type,
  failure: { code },
});

/** Events that you can send by hand without contradicting the real state: commands, and failures that can happen. */
const SESSION_EVENTS: readonly SessionEvent[] = [
  { type: "retry" },
  { type: "network.online" },
  { type: "user.absent" },
  failing("sdk.failed", "script-blocked"),
  failing("user.failed", "user-failed"),
  failing("session.failed", "session-failed"),
  failing("session.refused", "app-id-invalid"),
];

const VIEW_EVENTS: readonly ChatViewEvent[] = [
  { type: "retry" },
  failing("view.failed", "view-failed"),
  { type: "view.lost" },
  { type: "network.online" },
];

/** The events that the actor accepts now, each as an action that sends it. */
export function acceptedBy(registered: RegisteredActor): Act[] {
  return registered.kind === "session"
    ? sendablesOf(registered.actor, SESSION_EVENTS)
    : sendablesOf(registered.actor, VIEW_EVENTS);
}

interface Machine<Event> {
  getSnapshot(): { can(event: Event): boolean };
  send(event: Event): void;
}

const sendablesOf = <Event extends { readonly type: string }>(
  actor: Machine<Event>,
  events: readonly Event[],
): Act[] =>
  events
    .filter((event) => actor.getSnapshot().can(event))
    .map((event) => ({ name: event.type, act: () => actor.send(event) }));
