import { Failures } from "./failures.js";
import { MutableLedger } from "./ledger.js";
import type { MessageRecord } from "./records.js";
import { runAll } from "./run-all.js";
import { Scheduler } from "./scheduler.js";
import { defaultUnknowns, type Unknowns } from "./unknowns.js";
import { World } from "./world.js";
import type { WorldData } from "./world-data.js";
import { defaultWorld } from "./worlds.js";

/** Events that the types of talkjs do not contain yet, by kind of object: `{ Session: ["onReaction"] }`. */
export type FutureEvents = Readonly<
  Partial<Record<"Session" | "Chatbox" | "Inbox" | "Popup", readonly string[]>>
>;

/** The options of `createTalkSimulator`. */
export interface SimulatorOptions {
  /** The users, conversations and messages at the start. @defaultValue `worlds.aliceAndBob` and `worlds.sample` together */
  readonly world?: WorldData | undefined;
  /** Switches for behaviour that TalkJS's documentation does not define. */
  readonly unknowns?: Partial<Unknowns> | undefined;
  /** The app ids that `hasValidCredentials()` accepts. @defaultValue all app ids */
  readonly appIds?: readonly string[] | undefined;
  /** Events of a future SDK, which then get their `on…` methods. */
  readonly events?: FutureEvents | undefined;
}

/** A function that the engine calls after each change of the world, with the message if one was sent. */
export type Watcher = (message?: MessageRecord) => void;

/** The part of a session that the engine needs. */
interface OpenSession {
  readonly me: { readonly id: string };
}

/** The state that all objects of one simulator share. */
export class Engine {
  readonly world: World;
  readonly failures = new Failures();
  readonly scheduler = new Scheduler();
  readonly unknowns: Unknowns;
  readonly events: FutureEvents;
  readonly ledger = new MutableLedger();
  /** Whether the browser showed its permission prompt for notifications. It shows it once. */
  hasAskedPermission = false;
  /** The live sessions, oldest first. */
  readonly sessions = new Set<OpenSession>();
  /** The lives without a parent. Ending them ends every object of the simulator. */
  readonly lives = new Set<{ end(): void }>();
  readonly #options: SimulatorOptions;
  readonly #watchers = new Set<Watcher>();
  /** Whether a change that is not a message waits for its macrotask. */
  #isUpdateDue = false;

  constructor(options: SimulatorOptions) {
    this.#options = options;
    this.unknowns = { ...defaultUnknowns, ...options.unknowns };
    this.events = options.events ?? {};
    this.world = new World(this.#worldData);
    this.world.onChange = (message) => this.#changed(message);
  }

  /**
   * Calls `watcher` in a macrotask after the world has changed: once for each message, and once for all other changes
   * before that macrotask. Returns a function that stops it.
   */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #changed(message: MessageRecord | undefined): void {
    if (this.#watchers.size === 0 || (!message && this.#isUpdateDue)) return;
    if (!message) this.#isUpdateDue = true;
    this.scheduler.later(() => {
      if (!message) this.#isUpdateDue = false;
      runAll([...this.#watchers].map((update) => () => update(message)));
    });
  }

  /** Records the call of a constructor. Throws if a test requested a failure of it. */
  construct(on: "Session" | "User", options: unknown): void {
    this.ledger.record(on, "new", [options]);
    const failure = this.failures.take(on, "new");
    if (failure) throw failure.error;
  }

  /** Whether this user has a live session. */
  isConnected(userId: string): boolean {
    return [...this.sessions].some(({ me }) => me.id === userId);
  }

  acceptsApp(appId: string): boolean {
    return this.#options.appIds?.includes(appId) ?? true;
  }

  reset(): void {
    for (const lifetime of [...this.lives]) lifetime.end();
    this.failures.liftAll();
    this.world.fill(this.#worldData);
    this.scheduler.clear();
    this.#isUpdateDue = false;
    Object.assign(this.unknowns, defaultUnknowns, this.#options.unknowns);
    this.hasAskedPermission = false;
    this.ledger.clear();
  }

  get #worldData(): WorldData {
    return this.#options.world ?? defaultWorld;
  }
}
