import type { SessionActor, SessionController } from "../core.js";
import type { SessionActorRef } from "./actor-refs.js";
import { InvokedController, type ReadOptions } from "./invoked-controller.js";

/** The function that returns the private options, for each actor of `talkSession`. */
export const optionReaders = new WeakMap<object, ReadOptions>();

const controllers = new WeakMap<object, InvokedController>();

/** Returns the controller of an actor if it has one already. The actors of pure transitions have none. */
export const knownController = (actor: object): InvokedController | undefined =>
  controllers.get(actor);

/** Returns the controller of an actor of `talkSession`; undefined for other actors. */
export function controllerIn(actor: object): InvokedController | undefined {
  const read = optionReaders.get(actor);
  if (!read) return undefined;
  // `talkSession` creates only actors of the session machine.
  const controller = controllers.get(actor) ?? new InvokedController(actor as SessionActor, read);
  controllers.set(actor, controller);
  return controller;
}

/**
 * Returns the controller of an actor that your own system invoked or spawned from `talkSession`. Pass it to
 * `<Session controller={…}>` to render chat UIs of that session.
 *
 * @throws for another actor.
 * @example
 * ```tsx
 * <Session controller={controllerOf(sessionRef)}>
 *   <Inbox />
 * </Session>
 * ```
 */
export function controllerOf(actorRef: SessionActorRef): SessionController {
  const controller = controllerIn(actorRef);
  if (controller) return controller;
  throw new Error(
    "[talkjs-session] controllerOf() got an actor that `talkSession` did not create.",
  );
}
