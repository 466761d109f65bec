import { tryTo } from "../lib/try-call.js";
import type { SdkSession } from "./port.js";

/** Whether something of the SDK's lives. It is dead only when it says so: what cannot be asked has still to be closed. */
export const isLive = (one: { readonly isAlive: unknown }): boolean =>
  tryTo(() => one.isAlive !== false) ?? true;

/**
 * A session that dies by itself tells nobody. So whenever anybody reads its `isAlive`, or the SDK writes
 * it, the answer is seen here too, and `died` is called for each that says no. Returns how to ask.
 */
export function watchLife(session: SdkSession, died: () => void): () => boolean {
  // One that refuses to be written, such as a frozen one, is seen dead only by those who ask here.
  tryTo(() => observe(session, (isAlive) => isAlive === false && died()));
  return () => {
    const isAlive = isLive(session);
    if (!isAlive) died();
    return isAlive;
  };
}

function observe(session: SdkSession, see: (isAlive: unknown) => void): void {
  const own = Reflect.getOwnPropertyDescriptor(session, "isAlive");
  const prototype = Object.getPrototypeOf(session) as object;
  let read = (one: object): unknown =>
    own?.get ? Reflect.apply(own.get, one, []) : Reflect.get(prototype, "isAlive", one);
  if (own && !own.get) read = () => own.value;
  Reflect.defineProperty(session, "isAlive", {
    configurable: true,
    get(this: object) {
      const isAlive = read(this);
      see(isAlive);
      return isAlive;
    },
    set(isAlive: unknown) {
      read = () => isAlive;
      see(isAlive);
    },
  });
}

/** The SDK tells nobody when other code destroys a session. Returns the way to destroy it quietly. */
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
