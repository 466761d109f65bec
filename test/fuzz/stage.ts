import type fc from "fast-check";
import type { MaybeUser, SessionOptions } from "../../src/controller.js";
import { holdTalk, type Circumstances } from "./held-talk.js";
import { handlersOf } from "./promises.js";
import type { Stage } from "./step.js";
import { pass } from "./time.js";
import { tokenOptions, userOptions, type UserName, type Want } from "./wants.js";
import { Witness } from "./witness.js";

/** Longer than every delay: a background attempt, a timeout, a lingering session. */
export const LONG_MS = 70_000;

/** The common interface of runs with and without React. */
export abstract class CommonStage<ViewSettings extends Want> implements Stage {
  readonly witness = new Witness();
  readonly lifts: (() => void)[] = [];
  readonly talk;
  readonly scheduler;
  wants: readonly ViewSettings[];
  protected isCommitting = false;

  constructor(wants: readonly ViewSettings[], given: Circumstances, scheduler: fc.Scheduler) {
    this.scheduler = scheduler;
    this.talk = holdTalk(given, scheduler, {
      accuse: (offence) => this.witness.accuse(offence),
      isWanted: (userId) => this.isWanted(userId.toLowerCase()),
      isCommitting: () => this.isCommitting,
    });
    if (given.answers === "late") this.witness.happened.add("answers are late");
    if (this.talk.hostility) this.witness.happened.add("hostile sessions");
    this.#hasNetworkEvents = given.network === "returns";
    this.#isNormalized = given.ids === "normalized";
    this.wants = wants.map((want) => ({ ...want, lingerMs: given.lingerMs }));
  }

  readonly #hasNetworkEvents: boolean;
  readonly #isNormalized: boolean;

  /** The SDK writes ids in lower case where it normalizes them. */
  readonly #spell = (user: UserName): string =>
    this.#isNormalized ? user[0]?.toUpperCase() + user.slice(1) : user;

  /** The functions that an app passes again for the same user, and the newest answer of each. */
  readonly #functions = new Map<string, () => MaybeUser>();
  readonly #answers = new Map<string, () => MaybeUser>();

  readonly #keep = (key: string, answer: () => MaybeUser): (() => MaybeUser) => {
    this.#answers.set(key, answer);
    const kept = this.#functions.get(key) ?? (() => this.#answers.get(key)?.());
    this.#functions.set(key, kept);
    return kept;
  };

  abstract check(): void;

  abstract contact(): void;

  protected isWanted(userId: string): boolean {
    return this.wants.some(({ isStarted, user }) => isStarted && user === userId);
  }

  /** Without failures, each holder gets its session. Without holders, nothing stays open. */
  abstract finish(): Promise<void>;

  protected want(nth: number, change: Partial<ViewSettings>): ViewSettings | undefined {
    this.wants = this.wants.map((want, index) => (index === nth ? { ...want, ...change } : want));
    const { happened } = this.witness;
    const want = this.wants[nth];
    if (want?.handlers === "throwing") happened.add("handlers throw");
    if (want && want.lingerMs < 0) happened.add("a number is invalid");
    if (want?.handlers === "no function") happened.add("a handler is no function");
    if (want?.signature !== undefined || want?.token) happened.add("credentials");
    if (want && want.fetcher !== "none") happened.add("credentials");
    if (want?.fetcher === "failing") happened.add("tokenFetcher fails");
    if (want?.answer === "failure") happened.add("answer of an app failed");
    if (want?.answer === "garbage") happened.add("answer of an app is garbage");
    return want;
  }

  /** The options of one holder. Their handlers call `see`. */
  optionsOf(want: Want, see: () => void): SessionOptions {
    const { user, signature, notifications, lingerMs, handlers } = want;
    const { simulator, later, sdk } = this.talk;
    const newUser = (data: ConstructorParameters<typeof simulator.Talk.User>[0]) =>
      new simulator.Talk.User(data);
    return {
      appId: "app",
      sdk,
      signature,
      lingerMs,
      ...tokenOptions(want, { later, asked: (one) => this.#countTokens(one) }),
      desktopNotificationEnabled: notifications,
      ...userOptions(want, { newUser, later, keep: this.#keep, spell: this.#spell }),
      ...handlersOf(handlers, this.witness.hearMessageOf(user, see)),
      onError: this.witness.hearErrorOf(user, () => this.talk.writing() > 0),
    };
  }

  /** How often the app was asked for a token of each kind. */
  readonly #tokens = new Map<string, number>();

  #countTokens(want: Want): number {
    const key = `${want.fetcher} ${String(want.user)}`;
    const times = (this.#tokens.get(key) ?? 0) + 1;
    this.#tokens.set(key, times);
    this.witness.note([
      this.staleToken?.(want),
      this.#isOver(want) && "an ended session got a token",
    ]);
    return times;
  }

  #isOver({ user }: Want): boolean {
    return !this.talk.simulator.sessions.some(({ me }) => me.id.toLowerCase() === user);
  }

  /** Whether a newer function should have been asked for a token. */
  protected staleToken?(want: Want): string | false;

  /** With a network that returns, nothing waits. Without this event, background attempts have to do. */
  protected async returnOfTheNetwork(between?: () => Promise<void>): Promise<void> {
    await this.calm(0, between);
    if (!this.#hasNetworkEvents) return this.calm(LONG_MS, between);
    // The library listens to one event a second.
    await this.calm(1_000, between);
    window.dispatchEvent(new Event("online"));
    await this.calm(0, between);
  }

  protected recover(): void {
    for (const lift of this.lifts.splice(0)) lift();
    this.talk.simulator.script = "ok";
  }

  /** Settles everything that is pending, and lets this much time pass. */
  protected async calm(ms: number, between?: () => Promise<void>): Promise<void> {
    this.talk.simulator.arrive();
    await this.scheduler.waitAll();
    await pass(ms, between);
    await this.scheduler.waitAll();
    await pass(0, between);
  }
}
