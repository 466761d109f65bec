import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";

interface Scope<Sent, Received, Input> {
  readonly input: Input;
  readonly send: (event: Sent) => void;
  readonly receive: (listener: (event: Received) => void) => void;
}

/** Creates a callback actor with access to its host. It can send only events that the machine declares. */
export type FromHost<Host, Sent> = <Input = undefined, Received extends EventObject = EventObject>(
  act: (host: Host, scope: Scope<Sent, Received, Input>) => (() => void) | void,
) => CallbackActorLogic<Received, Input>;

/** The host of each machine's actor. A machine is provided with its actors once, because that builds every state again. */
const hosts = new WeakMap<object, unknown>();

export function bindHost(actor: object, host: unknown): void {
  hosts.set(actor, host);
}

export const hostOf = (actor: object): unknown => hosts.get(actor);

/** Each kind of host has its own {@link FromHost}. */
export const fromHost = <Host, Sent extends EventObject, Input, Received extends EventObject>(
  act: (host: Host, scope: Scope<Sent, Received, Input>) => (() => void) | void,
): CallbackActorLogic<Received, Input> =>
  fromCallback<Received, Input>(({ sendBack, input, receive, self }) => {
    // The creator of the machine's actor binds a host of its kind. XState's only name for that actor is `_parent`.
    const host = (self._parent && hostOf(self._parent)) as Host | undefined;
    if (!host) throw new Error("No host.");
    return act(host, { input, receive, send: (event) => sendBack(event) });
  });
