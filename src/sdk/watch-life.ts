import { tryTo } from "../lib/try-call.js";
import type { SdkSession } from "./port.js";

/** Whether an SDK object is alive. It counts as dead only if `isAlive` is false: if reading it throws, it still has to be closed. */
export const isLive = (one: { readonly isAlive: unknown }): boolean =>
  tryTo(() => one.isAlive !== false) ?? true;

/**
 * A session that ends by itself emits no event. So this watches every read and write of its `isAlive`
 * and calls `died` when the value is false. Returns a function that reads the value.
 */
export function watchLife(session: SdkSession, died: () => void): () => boolean {
  // A frozen session accepts no accessor. Only calls of the returned function notice its end.
  tryTo(() => observe(session, (isAlive) => isAlive === false && died()));
  return () => {
    const isAlive = isLive(session);
    if (!isAlive) died();
    return isAlive;
  };
}

function observe(session: SdkSession, seen: (isAlive: unknown) => void): void {
  const own = Reflect.getOwnPropertyDescriptor(session, "isAlive");
  const prototype = Object.getPrototypeOf(session) as object;
  let read = (one: object): unknown =>
    own?.get ? Reflect.apply(own.get, one, []) : Reflect.get(prototype, "isAlive", one);
  if (own && !own.get) read = () => own.value;
  Reflect.defineProperty(session, "isAlive", {
    configurable: true,
    get(this: object) {
      const isAlive = read(this);
      seen(isAlive);
      return isAlive;
    },
    set(isAlive: unknown) {
      read = () => isAlive;
      seen(isAlive);
    },
  });
}

/** Watches calls of `destroy` by other code, because the SDK emits no event. Returns a function that destroys the session silently. */
export function watchDestroy(
  session: SdkSession,
  isAlive: () => boolean,
  destroyed: () => void,
): () => void {
  const quietly = tryTo(() => {
    const destroy = session.destroy.bind(session);
    Reflect.set(session, "destroy", () => {
      try {
        destroy();
      } catch (refusal) {
        isAlive();
        throw refusal;
      }
      destroyed();
    });
    return destroy;
  });
  return quietly ?? (() => session.destroy());
}
