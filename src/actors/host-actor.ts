import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";
import type { SessionActorEvent } from "../machines.js";
import type { SessionHost } from "./session-host.js";

interface Scope<Received extends EventObject, Input> {
  readonly input: Input;
  readonly send: (fact: SessionActorEvent) => void;
  readonly receive: (listener: (event: Received) => void) => void;
}

/** The host of each actor system. One machine, built once, serves all hosts. */
const hosts = new WeakMap<object, SessionHost>();

export function bindHost(system: object, host: SessionHost): void {
  hosts.set(system, host);
}

/** Creates a callback actor with access to its host. It can send only events that the machine declares. */
export const fromHost = <Input = undefined, Received extends EventObject = EventObject>(
  act: (host: SessionHost, scope: Scope<Received, Input>) => (() => void) | void,
): CallbackActorLogic<Received, Input> =>
  fromCallback<Received, Input>(({ sendBack, input, receive, system }) => {
    const host = hosts.get(system);
    if (!host) throw new Error("This actor was started outside a session controller.");
    return act(host, { input, receive, send: (fact) => sendBack(fact) });
  });
