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
import { ownError } from "./owners.js";

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
  /** Sessions that the library released although the SDK cannot close them. */
  readonly givenUp: ReadonlySet<object>;
  /** All chat UIs that were created, in order. */
  readonly boxes: readonly Talk.UIBox[];
  /** The chat UIs whose `mount` has resolved. */
  readonly mounted: ReadonlySet<object>;
  /** The last conversation that each chat UI was asked to select. */
  readonly selected: ReadonlyMap<object, unknown>;
  /** Chat UIs that were destroyed in a live session although no code requested it. */
  abandoned(): readonly Talk.UIBox[];
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

type Around = (call: () => unknown, args: readonly unknown[]) => unknown;

export function holdTalk(
  given: Circumstances,
  scheduler: fc.Scheduler,
  onlooker: Onlooker,
): HeldTalk {
  const { unreadsReplay, deadPromises } = given;
  const simulator = createTalkSimulator({ world, unknowns: { unreadsReplay, deadPromises } });
  const isLate = given.answers === "late";
  const hostility = hostileWorlds[given.sessions];
  const later: HeldTalk["later"] = async (value) => {
    if (isLate) await scheduler.schedule(Promise.resolve());
    return value();
  };
  const givenUp = new Set<object>();
  const destroyed = new Set<object>();
  const sessionOf = new Map<Talk.UIBox, SimulatedSession>();
  const ended = new Set<object>();
  const mounted = new Set<object>();
  const selected = new Map<object, unknown>();
  const raws = new WeakMap<object, object>();
  const shownOf = new WeakMap<object, SimulatedSession>();
  const opened = new WeakMap<object, Opened>();
  const listening: { readonly user: string; readonly fire: (event: unknown) => unknown }[] = [];
  let isOutside = false;
  let writing = 0;

  /** Holds the promise of a call until the scheduler settles it. Its error names the user. */
  const hold =
    (
      user: string,
      done: () => void = () => undefined,
      failed: () => void = () => undefined,
    ): Around =>
    (call) => {
      const answer = own(user, call, failed) as Promise<unknown>; // of methods that return a promise
      answer.catch(awaitedElsewhere);
      return later(() => answer).then(
        (value) => (done(), value),
        (cause: unknown) => {
          failed();
          throw ownError(user, cause);
        },
      );
    };

  const watchBox = (session: SimulatedSession, box: Talk.UIBox): Talk.UIBox => {
    const { id } = session.me;
    sessionOf.set(box, session);
    intercept(
      box,
      "mount",
      hold(id, () => mounted.add(box)),
    );
    intercept(box, "select", (call, args) => {
      selected.set(box, args[0]);
      return hold(id)(call, args);
    });
    intercept(box, "destroy", (destroy) => {
      ended.add(box);
      return own(id, destroy);
    });
    return box;
  };

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
      const boxes = [...sessionOf].filter(([, one]) => one === session);
      if (!isOutside && boxes.some(([box]) => box.isAlive && !ended.has(box)))
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
        const answer = hold(id, undefined, forget)(call, []) as Promise<unknown>; // as the method
        writing += 1;
        const settled = () => void (writing -= 1);
        answer.then(settled, settled);
        return answer;
      });
      intercept(this, "setDesktopNotificationEnabled", hold(id));
      intercept(this, "onMessage", (call, [handler]) => {
        listening.push({ user: id, fire: handler as (event: unknown) => unknown });
        return own(id, call);
      });
      for (const method of ["createChatbox", "createInbox", "createPopup"])
        intercept(this, method, (call) => watchBox(this, own(id, call) as Talk.UIBox)); // they create one
      if (hostility?.isImmortal) givenUp.add(this);
      if (!hostility) return;
      const shown = misbehaving(this, hostility);
      raws.set(shown, this);
      shownOf.set(this, shown);
      return shown;
    }
  }

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
    mounted,
    selected,
    hostility,
    writing: () => writing,
    openedWith: (session) => opened.get(session),
    get boxes() {
      return [...sessionOf.keys()];
    },
    abandoned: () =>
      [...sessionOf]
        .filter(([box, session]) => session.isAlive && !box.isAlive && !ended.has(box))
        .map(([box]) => box),
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

/** Calls the SDK. Its error names the user. */
function own(user: string, call: () => unknown, failed = () => {}): unknown {
  try {
    return call();
  } catch (cause) {
    failed();
    throw ownError(user, cause);
  }
}

const awaitedElsewhere = () => undefined;

function intercept(object: object, method: string, around: Around): void {
  const original = Reflect.get(object, method) as (...args: unknown[]) => unknown; // a method's name
  Reflect.set(object, method, (...args: unknown[]) =>
    around(() => Reflect.apply(original, object, args), args),
  );
}
