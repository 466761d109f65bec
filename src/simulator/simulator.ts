import type * as Talk from "talkjs/all.js";
import { coreOf } from "./box.js";
import { Engine, type SimulatorOptions } from "./engine.js";
import { emit } from "./events.js";
import type { FailOptions } from "./failures.js";
import { bearingOf } from "./guarded.js";
import { handsOf, type Hands } from "./hands.js";
import type { Ledger } from "./ledger.js";
import { Loading, type Script } from "./loading.js";
import type { Place } from "./places.js";
import type { ConversationRecord, MessageRecord, UserRecord } from "./records.js";
import { say, type Saying } from "./say.js";
import { drawScreen } from "./screen/screen.js";
import { optionsOf, SimulatedSession as Session } from "./session.js";
import { createTalk, type SimulatedSession, type SimulatedTalk } from "./talk-object.js";
import { requestToken, type TokenAnswer } from "./tokens.js";
import type { Unknowns } from "./unknowns.js";

/** On `globalThis`, since each run of `talk.js` on a page brings a copy of this module along. */
const ENGINES = Symbol.for("talkjs-session.engines@1");

function engines(): WeakMap<TalkSimulator, Engine> {
  // A symbol that only copies of this module know.
  const registry = globalThis as { [ENGINES]?: WeakMap<TalkSimulator, Engine> };
  return (registry[ENGINES] ??= new WeakMap());
}

/** What is inside a simulator. */
export function engineOf(simulator: TalkSimulator): Engine {
  const engine = engines().get(simulator);
  if (!engine) throw new TypeError("[TalkJS simulator] this is no simulator");
  return engine;
}

/** What the simulated server knows, to be read. */
export interface WorldView {
  readonly users: ReadonlyMap<string, Readonly<UserRecord>>;
  readonly conversations: ReadonlyMap<string, Readonly<ConversationRecord>>;
}

/** An in-memory stand-in for TalkJS, made by {@link createTalkSimulator}. */
export interface TalkSimulator {
  /** The filled-in `Talk` object; hand it in as `sdk`. */
  readonly Talk: SimulatedTalk;
  /** Loads `Talk` as a network would, obeying {@link TalkSimulator.script}; hand it in as `sdk`. */
  readonly load: () => Promise<SimulatedTalk>;
  /** How the next loads go. @defaultValue "ok" */
  script: Script;
  /** Lets every load that hangs or is under way arrive. */
  arrive(): void;
  /**
   * Has something fail on command. Returns a function that lifts the failure.
   *
   * @example
   * ```ts
   * const lift = simulator.fail("mount", { times: 1 });
   * ```
   */
  fail(place: Place, options?: FailOptions): () => void;
  /** What happened, and what is open. */
  readonly ledger: Ledger;
  /** The live sessions, the oldest first. */
  readonly sessions: readonly SimulatedSession[];
  /** The options a session was built with, secrets included. */
  optionsOf(session: object): Talk.SessionOptions;
  /** Users, conversations and messages, shared by all sessions. */
  readonly world: WorldView;
  /** What the world knows of a user. */
  user(id: string): Readonly<UserRecord> | undefined;
  /** What the world knows of a conversation. */
  conversation(id: string): Readonly<ConversationRecord> | undefined;
  /** Has a user say something, as if from another device. It reaches the sessions in a macrotask. */
  say(saying: Saying): Readonly<MessageRecord>;
  /** The user's hands at a chat UI: opens and closes popups, selects, types and sends. */
  hands(box: object): Hands;
  /**
   * Fires an event of a session, of `session.unreads` or of a chat UI, at once, also one that is in
   * no type today. Returns what the handlers returned.
   */
  emit(target: object, name: `on${string}`, event?: unknown): unknown[];
  /** Has the SDK ask a session's `tokenFetcher`, as when a token is about to expire. */
  requestToken(session: SimulatedSession): Promise<TokenAnswer>;
  /** The switches for what TalkJS's documentation leaves open; may be changed at any time. */
  readonly unknowns: Unknowns;
  /** Delivers at once all news that is under way, instead of in the next macrotask. */
  flush(): void;
  /**
   * Puts everything back: sessions dead, ledger at zero, world and unknowns as given, failures
   * lifted, nothing under way, script `"ok"`.
   */
  reset(): void;
}

/**
 * Makes a TalkJS without TalkJS: sessions, users, chat UIs, messages and unreads in memory, with the
 * liveness, the failures and the timing of the real one. Needs neither a network nor a page.
 *
 * On a page, chat UIs are drawn: with messages, a field that sends, a feed, a popup with its launcher.
 * Each is in an open shadow root, which queries of the page do not enter, as they enter no frame of
 * the real TalkJS; Playwright's locators do. Without a page nothing is drawn, and all else is the same.
 *
 * Answers to calls come in a microtask. News (messages, unreads, subscriptions) comes in a macrotask
 * of 0 ms through `setTimeout`, so that fake timers hold it back; `flush()` delivers it at once.
 *
 * @example
 * ```tsx
 * const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
 * render(<Session sdk={simulator.Talk} appId="app" userId="alice">…</Session>);
 * simulator.say({ from: "bob", to: "alice", text: "Hello" });
 * ```
 */
export function createTalkSimulator(options: SimulatorOptions = {}): TalkSimulator {
  const engine = new Engine(options);
  const Talk = createTalk(engine, drawScreen);
  const loading = new Loading(engine, Talk);
  const simulator: TalkSimulator = {
    Talk,
    load: () => loading.load(),
    get script() {
      return loading.script;
    },
    set script(script) {
      loading.script = script;
    },
    arrive: () => loading.arrive(),
    fail: (place, how) => engine.failures.fail(place, how),
    ledger: engine.ledger,
    get sessions() {
      return [...engine.sessions].filter((session) => session instanceof Session);
    },
    optionsOf,
    world: engine.world,
    user: (id) => engine.world.users.get(id),
    conversation: (id) => engine.world.conversations.get(id),
    say: (saying) => say(engine.world, saying),
    hands: (box) => handsOf(coreOf(box)),
    emit,
    requestToken: (session) =>
      requestToken(bearingOf(session).life, optionsOf(session).tokenFetcher),
    unknowns: engine.unknowns,
    flush: () => engine.scheduler.flush(),
    reset: () => {
      engine.reset();
      loading.reset();
    },
  };
  engines().set(simulator, engine);
  return simulator;
}
