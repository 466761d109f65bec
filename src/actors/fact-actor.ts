import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";
import type { SessionFact } from "../machines.js";

interface Scope<Received extends EventObject, Input> {
  readonly input: Input;
  readonly send: (fact: SessionFact) => void;
  readonly receive: (listener: (event: Received) => void) => void;
}

/** A callback actor that can only tell the machine facts which the machine knows. */
export const factActor = <Input = undefined, Received extends EventObject = EventObject>(
  act: (scope: Scope<Received, Input>) => (() => void) | void,
): CallbackActorLogic<Received, Input> =>
  fromCallback<Received, Input>(({ sendBack, input, receive }) =>
    act({ input, receive, send: (fact) => sendBack(fact) }),
  );
