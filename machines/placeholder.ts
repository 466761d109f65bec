import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";

/** An actor that does nothing. With it a chart runs on xstate alone, and its events are sent by hand. */
export const placeholder = <
  Input = undefined,
  Event extends EventObject = EventObject,
>(): CallbackActorLogic<Event, Input> => fromCallback<Event, Input>(() => {});
