import type fc from "fast-check";
import type Talk from "talkjs";
import type { TalkSdk } from "../../src/controller.js";
import { createTalkSimulator, type TalkSimulator, type WorldData } from "../../src/testing.js";
import type { SimulatedSession } from "../../src/testing.js";
import {
  dieInSilence,
  hostileWorlds,
  misbehaving,
  type HostileWorld,
} from "../sdk/hostile-talk.js";
import { HeldViews } from "./held-views.js";
import { holding, intercept, own } from "./intercept.js";

/** Each user's conversation contains their name, so that unreads show their owner. */
const world: WorldData = {
  users: ["alice", "bob", "dora"].map((id) => ({ id, name: id })),
  conversations: ["alice", "bob"].map((id) => ({
    id: `${id}-1`,
    participants: [id, "dora"],
    messages: [{ from: "dora", text: "Hello" }],
  })),
};

/** The settings of one run. They do not change during the run. */
export interface Circumstances {
  /** Whether the SDK's promises settle at once, or in the order that the run chooses. */
  readonly answers: "at once" | "late";
  readonly sdk: "given" | "fetched";
  /** TalkJS leaves open whether all calls with an id give one builder, and whether its attributes can be read. */
  readonly builders: "new" | "same" | "hidden";
  /** Whether the network returns at the end of a run, with an event. */
  readonly network: "returns" | "stays";
  /** How sessions misbehave: the name of a hostile world. */
  readonly sessions: string;
  /** Whether the SDK changes the ids that it receives. */
  readonly ids: "kept" | "normalized";
  readonly unreadsReplay: "none" | "sync" | "async";
  readonly deadPromises: "throw" | "reject";
  /** The `lingerMs` of sessions, unless a command changes it. */
  readonly lingerMs: number;
}

export const usual: Circumstances = {
  answers: "at once",
  sdk: "given",
  builders: "new",
  network: "stays",
  sessions: "behave",
  ids: "kept",
  unreadsReplay: "none",
  deadPromises: "throw",
  lingerMs: 0,
};

/** Callbacks for facts that only the SDK can observe. */
export interface Onlooker {
  readonly accuse: (offence: string) => void;
  /** Whether any holder requests a session of this user. */
  readonly isWanted: (userId: string) => boolean;
  /** Whether React is in the middle of a commit. */
  readonly isCommitting: () => boolean;
}

/** The credentials that a session was opened with. */
export type Opened = Pick<Talk.SessionOptions, "token" | "tokenFetcher" | "signature">;

/** The simulator. A scheduler controls every promise that it returns. */
export interface HeldTalk {
  readonly simulator: TalkSimulator;
  /** The value for `sdk`. */
  readonly sdk: TalkSdk | (() => Promise<TalkSdk>);
  readonly hostility: HostileWorld | undefined;
  readonly later: <Value>(value: () => Value) => Promise<Value>;
  /** The number of promises of `currentUser.set` that are pending. */
  readonly writing: () => number;
  /** Whether the last call that did not fail switched the notifications of a session on. */
  readonly areNotificationsOn: (session: object) => boolean | undefined;
  /** Sessions that the library released although the SDK cannot close them. */
  readonly givenUp: ReadonlySet<object>;
  /** All chat UIs that were created, in order. */
  readonly views: HeldViews;
  /** The objects that other code destroyed, or that ended by themselves. */
  readonly destroyed: ReadonlySet<object>;
  /** Destroys an object as other code does. Returns whether it is destroyed now. */
  destroyFromOutside(target: SimulatedSession | Talk.UIBox): boolean;
  /** Ends a session without a call of its `destroy`. */
  endByItself(session: SimulatedSession): void;
  /** Returns the session behind the object that the library has. */
  rawOf<Session extends object>(session: Session): Session;
  /** Calls every `onMessage` handler that this SDK ever received, as an SDK that forgets `unsubscribe`. */
  fireAll(): void;
  readonly openedWith: (session: object) => Opened | undefined;
}

interface NotificationState {
  readonly requested?: boolean | undefined;
  readonly accepted?: boolean | undefined;
}

export function holdTalk(
  given: Circumstances,
  scheduler: fc.Scheduler,
  onlooker: Onlooker,
): HeldTalk {
  const { unreadsReplay, deadPromises } = given;
  const sameBuilder = given.builders === "same";
  const builderAttributes = given.builders === "hidden" ? "hidden" : "shown";
  const unknowns = { unreadsReplay, deadPromises, sameBuilder, builderAttributes } as const;
  const simulator = createTalkSimulator({ world, unknowns });
  const isLate = given.answers === "late";
  const hostility = hostileWorlds[given.sessions];
  const later: HeldTalk["later"] = async (value) => {
    if (isLate) await scheduler.schedule(Promise.resolve());
    return value();
  };
  const givenUp = new Set<object>();
  const destroyed = new Set<object>();
  const hold = holding(later);
  const views = new HeldViews(hold, onlooker.accuse);
  const raws = new WeakMap<object, object>();
  const shownOf = new WeakMap<object, SimulatedSession>();
  const opened = new WeakMap<object, Opened>();
  const listening: { readonly user: string; readonly fire: (event: unknown) => unknown }[] = [];
  const switches = new WeakMap<object, NotificationState>();
  let isOutside = false;
  let writing = 0;

  const watchOpening = (session: SimulatedSession): void => {
    if (onlooker.isCommitting()) onlooker.accuse("a session was opened in the middle of a commit");
    if (!onlooker.isWanted(session.me.id)) onlooker.accuse("a session was opened for nobody");
    for (const other of simulator.sessions) {
      if (other === session || givenUp.has(other) || onlooker.isWanted(other.me.id)) continue;
      onlooker.accuse("a session was opened before one that nobody wants was closed");
    }
  };

  const watchClosing = (session: SimulatedSession): void => {
    const { id } = session.me;
    intercept(session, "destroy", (call) => {
      if (!isOutside && views.isAnyLeft(session))
        onlooker.accuse("a session was closed before its chat UIs");
      try {
        own(id, call);
      } catch (refusal) {
        if (!isOutside) givenUp.add(session);
        throw refusal;
      }
    });
  };

  class Session extends simulator.Talk.Session {
    constructor(options: Talk.SessionOptions) {
      const me = given.ids === "normalized" ? normalized(options.me) : options.me;
      super({ ...options, ...(me && { me }), ...watchedTokens(options) });
      const { id } = this.me;
      opened.set(this, options);
      watchOpening(this);
      watchClosing(this);
      let last: string | undefined;
      intercept(this.currentUser, "set", (call, [patch]) => {
        const text = JSON.stringify(patch);
        if (text === last) onlooker.accuse(`${id} was written twice: ${text}`);
        last = text;
        const forget = () => void (last = undefined);
        const answer = hold(id, { failed: forget })(call, []) as Promise<unknown>; // as the method
        writing += 1;
        const settled = () => void (writing -= 1);
        answer.then(settled, settled);
        return answer;
      });
      watchNotifications(this);
      intercept(this, "onMessage", (call, [handler]) => {
        listening.push({ user: id, fire: handler as (event: unknown) => unknown });
        return own(id, call);
      });
      for (const method of ["createChatbox", "createInbox", "createPopup"])
        intercept(this, method, (call) => views.watch(this, own(id, call) as Talk.UIBox)); // they create one
      if (hostility?.isImmortal) givenUp.add(this);
      if (!hostility) return;
      const shown = misbehaving(this, hostility);
      raws.set(shown, this);
      shownOf.set(this, shown);
      return shown;
    }
  }

  const watchNotifications = (session: SimulatedSession): void => {
    const set = (to: Partial<NotificationState>) =>
      switches.set(session, { ...switches.get(session), ...to });
    intercept(session, "setDesktopNotificationEnabled", (call, args) => {
      const [isOn] = args as [boolean]; // of this method
      if (isOn === switches.get(session)?.requested)
        onlooker.accuse(`notifications were switched to ${String(isOn)} twice`);
      set({ requested: isOn });
      const done = () => void set({ accepted: isOn });
      const failed = () => {
        const { requested, accepted } = switches.get(session) ?? {};
        if (requested === isOn) set({ requested: accepted });
      };
      return hold(session.me.id, { done, failed })(call, args);
    });
  };

  const watchedTokens = ({ me, tokenFetcher }: Talk.SessionOptions) => {
    const user = String(me?.id).toLowerCase();
    const watched = async () => {
      const token = await tokenFetcher?.();
      if (!token?.startsWith(user)) onlooker.accuse(`${user}'s session got ${String(token)}`);
      return String(token);
    };
    return tokenFetcher && { tokenFetcher: watched };
  };

  const normalized = (me: Talk.User | undefined) => {
    const id = String(me?.id).toLowerCase();
    return new simulator.Talk.User(me?.name ? { role: "buyer", ...me, id } : id);
  };

  const sdk: TalkSdk = { Session, User: simulator.Talk.User };
  const load = async () => (await simulator.load(), await later(() => sdk));
  return {
    simulator,
    later,
    givenUp,
    destroyed,
    views,
    hostility,
    writing: () => writing,
    areNotificationsOn: (session) => switches.get(session)?.requested,
    openedWith: (session) => opened.get(session),
    sdk: given.sdk === "given" ? sdk : load,
    rawOf: <One extends object>(session: One) => (raws.get(session) ?? session) as One, // its proxy
    fireAll() {
      for (const { user, fire } of listening) fire({ conversation: { id: `${user}-1` } });
    },
    endByItself(session) {
      destroyed.add(session);
      try {
        dieInSilence(session);
      } catch {
        destroyed.delete(session); // this run makes `destroy` fail
      }
    },
    destroyFromOutside(target) {
      isOutside = true;
      destroyed.add(target);
      try {
        (shownOf.get(target) ?? target).destroy();
      } catch {
        // The app that calls it gets the error; the library does not.
      } finally {
        isOutside = false;
      }
      if (target.isAlive) destroyed.delete(target);
      return !target.isAlive;
    },
  };
}
