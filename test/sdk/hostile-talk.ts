import type { TalkSdk } from "../../src/controller.js";
import type { SimulatedSession, TalkSimulator } from "../../src/testing.js";

/** A world in which sessions behave badly in one way: an SDK does, a mock of it, or code that wraps it. */
export interface HostileWorld {
  /** What is read in the place of a member of a session. */
  readonly members?: Readonly<Record<string, (session: SimulatedSession) => unknown>>;
  /** Whether a session refuses to be written to. @default false */
  readonly isSealed?: boolean;
  /** Whether nobody can close its sessions. @default false */
  readonly isImmortal?: boolean;
}

/** Ends a session as TalkJS may: nobody has called its `destroy`. */
export function dieInSilence(session: SimulatedSession | undefined): void {
  const destroy: unknown = session && Reflect.get(Object.getPrototypeOf(session), "destroy");
  if (typeof destroy === "function") Reflect.apply(destroy, session, []);
}

const throws = () => {
  throw new Error("[hostile] not to be had");
};

/** Subscribes as the session would, and gives something else for a subscription. */
const subscribing =
  (name: "onMessage", given: (unsubscribe: () => void) => unknown) =>
  (session: SimulatedSession) =>
  (handler: () => void) => {
    const subscription = session[name](handler);
    return given(() => subscription.unsubscribe());
  };

const unreads =
  (given: (unsubscribe: () => void) => unknown) =>
  ({ unreads }: SimulatedSession) => ({
    onChange(handler: () => void) {
      const subscription = unreads.onChange(handler);
      return given(() => subscription.unsubscribe());
    },
  });

export const hostileWorlds: Readonly<Record<string, HostileWorld>> = {
  "has a getter that throws for an event": { members: { onMessage: throws } },
  "gives a subscription that cannot be ended": {
    members: {
      onMessage: subscribing("onMessage", () => ({ unsubscribe: throws })),
      unreads: unreads(() => ({ unsubscribe: throws })),
    },
  },
  "gives no subscription": {
    members: {
      onMessage: subscribing("onMessage", () => undefined),
      unreads: unreads(() => undefined),
    },
  },
  "goes on firing after it was unsubscribed from": {
    members: {
      onMessage: subscribing("onMessage", () => ({ unsubscribe: () => undefined })),
      unreads: unreads(() => ({ unsubscribe: () => undefined })),
    },
  },
  "has no unreads": { members: { unreads: () => undefined } },
  "cannot say whether it is alive": { members: { isAlive: throws } },
  "refuses to be written to": { isSealed: true },
  "has no way to be destroyed": { members: { destroy: () => undefined }, isImmortal: true },
  "has a getter that throws for destroy": { members: { destroy: throws }, isImmortal: true },
  "throws when it is destroyed": { members: { destroy: () => throws }, isImmortal: true },
  "throws though it is destroyed": {
    members: {
      destroy: (session) => () => {
        dieInSilence(session);
        throws();
      },
    },
  },
};

/** A simulator's SDK whose sessions live in such a world; all else is the simulator's. */
export function hostileTalk(
  { Talk }: TalkSimulator,
  { members = {}, isSealed = false }: HostileWorld,
): TalkSdk {
  const handler: ProxyHandler<SimulatedSession> = {
    get(session, key) {
      const trap = members[String(key)];
      const value: unknown = trap ? trap(session) : Reflect.get(session, key);
      // Its methods need the session itself: that is where its private fields are.
      return typeof value === "function" ? (value.bind(session) as unknown) : value;
    },
    ...(isSealed && { set: throws, defineProperty: throws }),
  };
  // A constructor may give another object than the one that was made for it.
  class Session extends Talk.Session {
    constructor(...args: ConstructorParameters<typeof Talk.Session>) {
      super(...args);
      return new Proxy<SimulatedSession>(this, handler);
    }
  }
  return { Session, User: Talk.User };
}
