import type fc from "fast-check";
import type Talk from "talkjs";
import type { TalkSdk } from "../../src/controller.js";
import { createTalkSimulator, type TalkSimulator, type WorldData } from "../../src/testing.js";
import type { SimulatedSession } from "../../src/testing.js";

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
  readonly unreadsReplay: "none" | "sync" | "async";
  readonly deadPromises: "throw" | "reject";
  /** The `lingerMs` of sessions, unless a command changes it. */
  readonly lingerMs: number;
}

export const usual: Circumstances = {
  answers: "at once",
  sdk: "given",
  unreadsReplay: "none",
  deadPromises: "throw",
  lingerMs: 0,
};

/** Callbacks for facts that only the SDK can observe. */
export interface Onlooker {
  readonly accuse: (offence: string) => void;
  /** Whether any holder requests a session of this user. */
  readonly isWanted: (userId: unknown) => boolean;
  /** Whether React is in the middle of a commit. */
  readonly isCommitting: () => boolean;
}

/** The simulator. A scheduler controls every promise that it returns. */
export interface HeldTalk {
  readonly simulator: TalkSimulator;
  /** The value for `sdk`. */
  readonly sdk: TalkSdk | (() => Promise<TalkSdk>);
  readonly later: <Value>(value: () => Value) => Promise<Value>;
  /** Sessions that the library released although the SDK threw in `destroy`. */
  readonly givenUp: ReadonlySet<object>;
  /** All chat UIs that were created, in order. */
  readonly boxes: readonly Talk.UIBox[];
  /** Chat UIs that were destroyed in a live session although no code requested it. */
  abandoned(): readonly Talk.UIBox[];
  /** The objects that other code destroyed. */
  readonly destroyed: ReadonlySet<object>;
  /** Destroys an object as other code does. Returns whether it is destroyed now. */
  destroyFromOutside(target: SimulatedSession | Talk.UIBox): boolean;
}

export function holdTalk(
  given: Circumstances,
  scheduler: fc.Scheduler,
  onlooker: Onlooker,
): HeldTalk {
  const { unreadsReplay, deadPromises } = given;
  const simulator = createTalkSimulator({ world, unknowns: { unreadsReplay, deadPromises } });
  const isLate = given.answers === "late";
  const later: HeldTalk["later"] = async (value) => {
    if (isLate) await scheduler.schedule(Promise.resolve());
    return value();
  };
  const hold: Around = (call) => {
    const answer = call() as Promise<unknown>; // of methods that return a promise
    answer.catch(heardByWhoeverAwaits);
    return later(() => answer);
  };
  const givenUp = new Set<object>();
  const destroyed = new Set<object>();
  const sessionOf = new Map<Talk.UIBox, SimulatedSession>();
  const ended = new Set<object>();
  let isOutside = false;
  class Session extends simulator.Talk.Session {
    constructor(options: Talk.SessionOptions) {
      super(options);
      if (onlooker.isCommitting())
        onlooker.accuse("a session was opened in the middle of a commit");
      if (!onlooker.isWanted(this.me.id)) onlooker.accuse("a session was opened for nobody");
      for (const other of simulator.sessions) {
        if (other === this || givenUp.has(other) || onlooker.isWanted(other.me.id)) continue;
        onlooker.accuse("a session was opened before one that nobody wants was closed");
      }
      intercept(this.currentUser, "set", hold);
      intercept(this, "setDesktopNotificationEnabled", hold);
      intercept(this, "destroy", (call) => {
        const own = [...sessionOf].filter(([, session]) => session === this);
        if (!isOutside && own.some(([box]) => box.isAlive && !ended.has(box)))
          onlooker.accuse("a session was closed before its chat UIs");
        try {
          call();
        } catch (refusal) {
          if (!isOutside) givenUp.add(this);
          throw refusal;
        }
      });
      for (const method of ["createChatbox", "createInbox", "createPopup"]) {
        intercept(this, method, (call) => {
          const box = call() as Talk.UIBox; // the three methods that return a promise
          for (const answering of ["mount", "select"]) intercept(box, answering, hold);
          intercept(box, "destroy", (destroy) => {
            ended.add(box);
            return destroy();
          });
          sessionOf.set(box, this);
          return box;
        });
      }
    }
  }
  const sdk: TalkSdk = { Session, User: simulator.Talk.User };
  const load = async () => (await simulator.load(), await later(() => sdk));
  return {
    ...{ simulator, later, givenUp, destroyed },
    get boxes() {
      return [...sessionOf.keys()];
    },
    abandoned: () =>
      [...sessionOf]
        .filter(([box, session]) => session.isAlive && !box.isAlive && !ended.has(box))
        .map(([box]) => box),
    sdk: given.sdk === "given" ? sdk : load,
    destroyFromOutside(target) {
      isOutside = true;
      destroyed.add(target);
      try {
        target.destroy();
      } catch {
        return false; // the app that calls it gets the error; the library does not
      } finally {
        isOutside = false;
      }
      return true;
    },
  };
}

const heardByWhoeverAwaits = () => undefined;

type Around = (call: () => unknown) => unknown;

function intercept(object: object, method: string, around: Around): void {
  const original = Reflect.get(object, method) as (...args: unknown[]) => unknown; // a method's name
  Reflect.set(object, method, (...args: unknown[]) =>
    around(() => Reflect.apply(original, object, args)),
  );
}
