import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";

/** Waits for its facts to be sent by hand: what a chart needs to be walked with nothing but xstate. */
export const placeholder = <
  Input = undefined,
  Event extends EventObject = EventObject,
>(): CallbackActorLogic<Event, Input> => fromCallback<Event, Input>(() => {});
