import type * as Talk from "talkjs/all.js";
import { coreOf } from "./talk/box.js";
import { Engine, type SimulatorOptions } from "./engine/engine.js";
import { emit } from "./engine/events.js";
import type { FailOptions } from "./engine/failures.js";
import { contextOf } from "./engine/guarded.js";
import { actionsOf, type UserActions } from "./talk/user-actions.js";
import type { Ledger } from "./engine/ledger.js";
import { Loading, type Script } from "./loading.js";
import type { Target } from "./engine/places.js";
import type { ConversationRecord, MessageRecord, UserRecord } from "./engine/records.js";
import { say, type MessageInput } from "./engine/say.js";
import { drawScreen } from "./screen/screen.js";
import { optionsOf, SimulatedSession as Session } from "./talk/session.js";
import { createTalk, type SimulatedSession, type SimulatedTalk } from "./talk/talk-object.js";
import { requestToken, type TokenAnswer } from "./talk/tokens.js";
import type { Unknowns } from "./engine/unknowns.js";

/** The registry is on `globalThis`, because each run of `talk.js` on a page contains a copy of this module. */
const ENGINES = Symbol.for("talkjs-session.engines@1");

function engines(): WeakMap<TalkSimulator, Engine> {
  // Only copies of this module use this symbol.
  const registry = globalThis as { [ENGINES]?: WeakMap<TalkSimulator, Engine> };
  return (registry[ENGINES] ??= new WeakMap());
}

/** Returns the engine of a simulator. */
export function engineOf(simulator: TalkSimulator): Engine {
  const engine = engines().get(simulator);
  if (!engine) throw new TypeError("[TalkJS simulator] this is not a simulator");
  return engine;
}

/** The data of the simulated server, read-only. */
export interface WorldView {
  readonly users: ReadonlyMap<string, Readonly<UserRecord>>;
  readonly conversations: ReadonlyMap<string, Readonly<ConversationRecord>>;
}

/** An in-memory simulator of TalkJS, created by {@link createTalkSimulator}. */
export interface TalkSimulator {
  /** The complete `Talk` object. Pass it as `sdk`. */
  readonly Talk: SimulatedTalk;
  /** Loads `Talk` as over a network, according to {@link TalkSimulator.script}. Pass it as `sdk`. */
  readonly load: () => Promise<SimulatedTalk>;
  /** How the next loads behave. @defaultValue "ok" */
  script: Script;
  /** Completes every load in progress, including hanging ones. */
  arrive(): void;
  /**
   * Makes calls of the SDK fail. Returns a function that lifts the failure.
   *
   * @example
   * ```ts
   * const lift = simulator.fail("mount", { times: 1 });
   * ```
   */
  fail(target: Target, options?: FailOptions): () => void;
  /** Every call that happened, and every object that is open. */
  readonly ledger: Ledger;
  /** The live sessions, oldest first. */
  readonly sessions: readonly SimulatedSession[];
  /** Returns the options that a session was constructed with, including secrets. */
  optionsOf(session: object): Talk.SessionOptions;
  /** The users, conversations and messages that all sessions share. */
  readonly world: WorldView;
  /** Returns a user of the world, or undefined if it does not exist. */
  user(id: string): Readonly<UserRecord> | undefined;
  /** Returns a conversation of the world, or undefined if it does not exist. */
  conversation(id: string): Readonly<ConversationRecord> | undefined;
  /**
   * Sends a message as a user, as if from another device. It reaches the sessions in a macrotask. Throws
   * if a user or the conversation does not exist.
   */
  say(input: MessageInput): Readonly<MessageRecord>;
  /** Returns the actions of a user in a chat UI: open and close a popup, select, send, leave, mark as unread. */
  actions(box: object): UserActions;
  /**
   * Emits an event of a session, of `session.unreads` or of a chat UI at once, including events that
   * the types do not contain yet. Returns the results of the handlers.
   */
  emit(target: object, name: `on${string}`, event?: unknown): unknown[];
  /** Calls a session's `tokenFetcher`, as the SDK does when a token is about to expire. */
  requestToken(session: SimulatedSession): Promise<TokenAnswer>;
  /** The switches for behaviour that TalkJS's documentation does not define. You can change them at any time. */
  readonly unknowns: Unknowns;
  /** Delivers all pending updates at once, instead of in the next macrotask. */
  flush(): void;
  /**
   * Resets the simulator to its start: ends all sessions, clears the ledger, restores the world and the
   * unknowns from the options, lifts all failures, cancels pending updates and loads, and sets `script`
   * to `"ok"`.
   */
  reset(): void;
}

/**
 * Creates a simulator of TalkJS: sessions, users, chat UIs, messages and unreads in memory, with the
 * lifetimes, the failures and the timing of the real SDK. It needs neither a network nor a page.
 *
 * On a page, it draws the chat UIs: messages, a field that sends, a feed, a popup with its launcher.
 * Each chat UI is in an open shadow root. Queries of the page do not reach into it, as they do not
 * reach into the frames of the real TalkJS; Playwright's locators do. Without a page, it draws nothing
 * and works the same otherwise.
 *
 * Results of calls arrive in a microtask. Updates (messages, unreads, subscriptions) arrive in a
 * macrotask of 0 ms through `setTimeout`, so that fake timers control them; `flush()` delivers them at once.
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
    fail: (target, how) => engine.failures.fail(target, how),
    ledger: engine.ledger,
    get sessions() {
      return [...engine.sessions].filter((session) => session instanceof Session);
    },
    optionsOf,
    world: engine.world,
    user: (id) => engine.world.users.get(id),
    conversation: (id) => engine.world.conversations.get(id),
    say: (input) => say(engine.world, input),
    actions: (box) => actionsOf(coreOf(box)),
    emit,
    requestToken: (session) =>
      requestToken(contextOf(session).lifetime, optionsOf(session).tokenFetcher),
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
