import type { TalkSdk } from "../../src/controller.js";
import type { SimulatedSession, TalkSimulator } from "../../src/testing.js";

/** One way in which sessions misbehave, because of the SDK, a mock of it, or code that wraps it. */
export interface HostileWorld {
  /** A replacement for a member of a session. */
  readonly members?: Readonly<Record<string, (session: SimulatedSession) => unknown>>;
  /** Whether a session refuses to be written to. @default false */
  readonly isSealed?: boolean;
  /** Whether its sessions cannot be closed. @default false */
  readonly isImmortal?: boolean;
  /** Whether its sessions cannot be opened. @default false */
  readonly isUseless?: boolean;
  /** Whether nothing shows that it has ended. @default false */
  readonly isMute?: boolean;
  /** Whether its subscriptions last until the session ends. @default false */
  readonly isLeaky?: boolean;
}

/** Ends a session as TalkJS can, without a call of `destroy`. */
export function dieInSilence(session: SimulatedSession | undefined): void {
  const destroy: unknown = session && Reflect.get(Object.getPrototypeOf(session), "destroy");
  if (typeof destroy === "function") Reflect.apply(destroy, session, []);
}

const throws = () => {
  throw new Error("[hostile] not to be had");
};

/** Subscribes like the session, and returns something else than a subscription. */
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
    isLeaky: true,
  },
  "gives no subscription": {
    members: {
      onMessage: subscribing("onMessage", () => undefined),
      unreads: unreads(() => undefined),
    },
    isLeaky: true,
  },
  "goes on firing after it was unsubscribed from": {
    members: {
      onMessage: subscribing("onMessage", () => ({ unsubscribe: () => undefined })),
      unreads: unreads(() => ({ unsubscribe: () => undefined })),
    },
    isLeaky: true,
  },
  "has no unreads": { members: { unreads: () => undefined }, isUseless: true },
  "cannot say whether it is alive": { members: { isAlive: throws }, isMute: true },
  "refuses to be written to": { isSealed: true, isUseless: true },
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

/** The session as a proxy that misbehaves in this way. */
export function misbehaving(
  session: SimulatedSession,
  { members = {}, isSealed = false }: HostileWorld,
): SimulatedSession {
  return new Proxy<SimulatedSession>(session, {
    get(target, key) {
      const trap = members[String(key)];
      const value: unknown = trap ? trap(target) : Reflect.get(target, key);
      // Methods need the original session, which has the private fields.
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
    ...(isSealed && { set: throws, defineProperty: throws }),
  });
}

/** The simulator's SDK with sessions that misbehave in this way. */
export function hostileTalk({ Talk }: TalkSimulator, world: HostileWorld): TalkSdk {
  // A constructor can return another object.
  class Session extends Talk.Session {
    constructor(...args: ConstructorParameters<typeof Talk.Session>) {
      super(...args);
      return misbehaving(this, world);
    }
  }
  return { Session, User: Talk.User };
}
