import fc from "fast-check";
import type { Target } from "../../src/testing.js";
import type { HeldTalk } from "./held-talk.js";
import { microtasks, pass as passTime, turns } from "./time.js";
import type { Want } from "./wants.js";
import type { Happening, Witness } from "./witness.js";

/** The state of every kind of run. */
export interface Stage {
  readonly talk: HeldTalk;
  readonly scheduler: fc.Scheduler;
  readonly witness: Witness;
  /** Removes the requested failures. */
  readonly lifts: (() => void)[];
  /** The current requests of the holders. */
  wants: readonly Want[];
  /** Throws if a guarantee of the library does not hold at this moment. */
  check(): void;
  /** Reads the state of all sessions, as an app does. */
  contact(): void;
}

/** One command of a run, printed as the call that creates it. */
export class Step<On extends Stage = Stage> implements fc.AsyncCommand<object, On> {
  readonly #words: string;
  readonly #act: (stage: On) => void | Promise<unknown>;

  constructor(words: string, act: (stage: On) => void | Promise<unknown>) {
    this.#words = words;
    this.#act = act;
  }

  check = (): boolean => true;

  async run(_: object, stage: On): Promise<void> {
    await this.#act(stage);
    stage.check();
  }

  toString = (): string => this.#words;
}

/** Returns the holder of a command. The command is created before the number of holders is known. */
export const holderOf = ({ wants }: Stage, nth: number): number => nth % wants.length;

export const call = (name: string, ...args: readonly unknown[]): string =>
  `${name}(${args.map((arg) => fc.stringify(arg)).join(", ")})`;

const happens = (happening: Happening, act: (stage: Stage) => void, words: string) =>
  new Step(words, (stage) => {
    stage.witness.happened.add(happening);
    act(stage);
  });

/** Runs microtasks without settling a promise of the scheduler. */
export const goOn = () => new Step("goOn()", microtasks);

/** Runs exactly this number of microtasks. */
export const microtask = (count: number) =>
  new Step(call("microtask", count), async () => {
    for (let nth = 0; nth < count; nth += 1) await Promise.resolve();
  });

export const turn = () => new Step("turn()", turns);

export const pass = (ms: number) => new Step(call("pass", ms), () => passTime(ms));

/** Settles one promise, which the scheduler picks. */
export const settleOne = () =>
  new Step("settleOne()", async ({ scheduler }) => {
    if (scheduler.count() > 0) await scheduler.waitOne();
  });

export const settleAll = () => new Step("settleAll()", ({ scheduler }) => scheduler.waitAll());

const REFUSALS = {
  Session: "Session refused",
  "Session.destroy": "destroy refused",
  set: "set refused",
  setDesktopNotificationEnabled: "notifications refused",
  onMessage: "event refused",
  onFocus: "event refused",
  "Unreads.onChange": "event refused",
  load: "load refused",
  mount: "view refused",
  select: "view refused",
  createChatbox: "view refused",
  createHtmlPanel: "panel refused",
  setPresence: "view refused",
  "Chatbox.destroy": "view refused",
} as const satisfies Partial<Record<Target, Happening>>;

export type Refusable = keyof typeof REFUSALS;

export const refusable = Object.keys(REFUSALS) as Refusable[]; // the keys of REFUSALS

type How = "throw" | "reject" | "hang";

/** Makes the SDK fail, this number of times or until `recover()`. */
export const fail = (place: Refusable, how: How, times: number) =>
  new Step(call("fail", place, how, times), ({ talk, witness, lifts }) => {
    // A hostile session refuses in its own way.
    if (place === "Session.destroy" && talk.hostility?.members?.destroy) return;
    witness.happened.add(REFUSALS[place]);
    if (how === "hang") witness.happened.add("something hangs");
    lifts.push(talk.simulator.fail(place, { how, times: times === 0 ? Infinity : times }));
  });

export const failure = fc.constantFrom<How[]>("throw", "reject", "hang");

export const recover = () =>
  new Step("recover()", ({ talk, lifts }) => {
    for (const lift of lifts.splice(0)) lift();
    talk.simulator.script = "ok";
  });

export const blockScript = () =>
  happens("script blocked", ({ talk }) => (talk.simulator.script = "blocked"), "blockScript()");

export const delayScript = (afterMs: number) =>
  happens(
    "script late",
    ({ talk }) => (talk.simulator.script = afterMs === 0 ? "hanging" : { afterMs }),
    call("delayScript", afterMs),
  );

export const letScriptArrive = () =>
  new Step("letScriptArrive()", ({ talk }) => talk.simulator.arrive());

export const goOnline = () =>
  new Step("goOnline()", () => void window.dispatchEvent(new Event("online")));

export const destroySession = (nth: number) =>
  new Step(call("destroySession", nth), async (stage) => {
    const { talk, witness } = stage;
    const session = talk.simulator.sessions[nth];
    if (!session) return;
    witness.happened.add("session destroyed");
    // A hostile session can hide that other code destroyed it.
    if (talk.destroyFromOutside(session) && talk.hostility) await meet(stage);
  });

/** How it is noticed that a session has ended: the app reads its state, or the person or the network returns. */
const NOTICES = {
  read: meet,
  focus: () => void window.dispatchEvent(new Event("focus")),
  visibility: () => {
    window.dispatchEvent(new Event("blur"));
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  },
  online: () => void window.dispatchEvent(new Event("online")),
} as const;

export type Notice = keyof typeof NOTICES;

/** A session ends as TalkJS can end it, and then this happens. */
export const dieSilently = (nth: number, notice: Notice) =>
  new Step(call("dieSilently", nth, notice), async (stage) => {
    if (!endSilently(stage, nth)) return;
    await NOTICES[notice](stage);
    await microtasks();
  });

/** Ends a session without an event. Returns whether there was one. */
export function endSilently({ talk, witness }: Stage, nth: number): boolean {
  const session = talk.simulator.sessions[nth];
  if (!session || talk.hostility?.isMute) return false;
  witness.happened.add("session destroyed");
  talk.endByItself(session);
  return true;
}

async function meet(stage: Stage): Promise<void> {
  stage.contact();
  await microtasks();
}

/** The SDK calls handlers of which the library has unsubscribed. */
export const fireAll = () => new Step("fireAll()", ({ talk }) => talk.fireAll());

/** TalkJS needs a new token for a session. */
export const requestToken = (nth: number) =>
  new Step(call("requestToken", nth), ({ talk: { simulator } }) => {
    const session = simulator.sessions[nth];
    if (session) void simulator.requestToken(session);
  });

export const say = (to: "alice" | "bob") =>
  new Step(call("say", to), ({ talk }) => {
    talk.simulator.say({ from: "dora", conversationId: `${to}-1`, text: "ErrorDeduper" });
  });

const MINUTE = 60_000;

/** The commands of all kinds of runs. */
export const surroundings: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(goOn(), microtask(1), microtask(2), microtask(3), turn()),
  },
  { weight: 6, arbitrary: fc.constantFrom(0, 0, 0, 0, 500, 3_000, 3_000, MINUTE).map(pass) },
  { weight: 6, arbitrary: fc.constantFrom(settleOne(), settleOne(), settleOne(), settleAll()) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...refusable), failure, fc.integer({ min: 0, max: 2 }))
      .map((args) => fail(...args)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[recover(), recover(), blockScript(), delayScript(0), delayScript(400)],
      ...[letScriptArrive(), goOnline()],
    ),
  },
  { weight: 1, arbitrary: fc.nat(1).map(destroySession) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(1), fc.constantFrom<Notice[]>("read", "focus", "visibility", "online"))
      .map((args) => dieSilently(...args)),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 1).map(requestToken) },
  { weight: 1, arbitrary: fc.constant(fireAll()) },
  { weight: 2, arbitrary: fc.constantFrom(say("alice"), say("bob")) },
);
