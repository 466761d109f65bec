import type fc from "fast-check";
import { vi } from "vitest";
import {
  createSessionController,
  type SessionController,
  type SessionOptions,
} from "../../src/controller.js";
import type { Circumstances } from "./held-talk.js";
import { demand, wrongSession, wrongsAtTheEnd, wrongsNow, wrongUnreads } from "./promises.js";
import { CommonStage, LONG_MS } from "./stage.js";
import { firstWant, isOpenable, rankOf, type Want } from "./wants.js";

/** Props that never cost a live session. */
const HARMLESS = new Set([
  "name",
  "fields",
  "functions",
  "token",
  "fetcher",
  "notifications",
  "lingerMs",
  "handlers",
  "onError",
]);

/** With these a write can have failed. */
const UNCERTAIN = ["set refused", "something hangs", "answers are late"] as const;

/** More inspected steps than any command leads to. */
const MOST_STEPS = 5_000;

/** The states in which a controller can have a lease. */
const HOLDING: ReadonlySet<string> = new Set(["alive", "destroying"]);

/** Several controllers with one simulator. */
export class HeadlessStage extends CommonStage<Want> {
  readonly controllers: readonly SessionController[];
  #steps = 0;

  constructor(holders: number, given: Circumstances, scheduler: fc.Scheduler) {
    super(
      Array.from({ length: holders }, () => firstWant),
      given,
      scheduler,
    );
    this.controllers = this.wants.map((want, nth) => this.#create(want, nth));
  }

  start(nth: number): void {
    this.want(nth, { isStarted: true });
    this.controllers[nth]?.start();
  }

  stop(nth: number): void {
    this.want(nth, { isStarted: false });
    this.controllers[nth]?.stop().catch((cause: unknown) => this.witness.accuse(String(cause)));
  }

  /** Stops a controller and starts it again at once. */
  restart(nth: number): void {
    this.#keeping(nth, () => {
      this.stop(nth);
      this.start(nth);
    });
  }

  configure(nth: number, change: Partial<Want>): void {
    const configure = () => {
      const want = this.want(nth, change);
      if (want) this.controllers[nth]?.configure(this.#optionsOf(want, nth));
    };
    const before = this.wants[nth];
    const isHarmless =
      (isAnswered(before) && Object.keys(change).every((prop) => HARMLESS.has(prop))) ||
      isSameUser(before, change);
    // Better credentials open a new session.
    const isBetter = before && rankOf({ ...before, ...change }) > rankOf(before);
    if (isHarmless && !isBetter) this.#keeping(nth, configure);
    else configure();
  }

  retry(nth: number): void {
    this.controllers[nth]?.retry();
  }

  contact(): void {
    for (const controller of this.controllers) controller.getSnapshot();
  }

  check(): void {
    this.#steps = 0;
    demand([...wrongsNow(this), ...this.wants.flatMap((want, nth) => this.#wrongsOf(want, nth))]);
    demand(this.controllers.map((one, nth) => strayUnreads(one, nth)));
    const holding = this.controllers.filter((one) => HOLDING.has(one.getSnapshot().status));
    const { "Session.onMessage": open = 0 } = this.talk.simulator.ledger.subscriptions.byEvent;
    const isLeaky = this.talk.hostility?.isLeaky;
    demand([!isLeaky && open > holding.length && "there are more subscriptions than holders"]);
  }

  /** A session with only one holder asks its newest function. Without any, the one before has to do. */
  protected override staleToken({ user, fetcher }: Want): string | false {
    const [want] = this.wants;
    if (this.wants.length > 1 || want?.user !== user || !this.#shown(0)) return false;
    const isCertain = want.by === "id" || want.by === "data";
    const isStale = want.fetcher !== "none" && want.fetcher !== fetcher;
    return isCertain && isStale && `a former function was asked for a token (${fetcher})`;
  }

  async finish(): Promise<void> {
    await this.#heal();
    demand([
      ...wrongsNow(this),
      ...this.controllers.map((one, nth) => this.#unhealed(one, nth)),
      ...this.controllers.map((_, nth) => this.#lacksCredentials(nth)),
    ]);
    for (const nth of this.controllers.keys()) this.stop(nth);
    await this.calm(LONG_MS);
    demand([
      ...wrongsNow(this),
      ...wrongsAtTheEnd(this),
      vi.getTimerCount() > 0 && `${String(vi.getTimerCount())} timers are left`,
      ...this.controllers.map(unended),
    ]);
  }

  async #heal(): Promise<void> {
    this.recover();
    await this.returnOfTheNetwork();
    demand([...this.controllers.map(unrecovered), this.#lostData(), await this.#lostSwitch()]);
    for (const [nth, controller] of this.controllers.entries()) {
      this.configure(nth, { by: "id", handlers: "calm", onError: "nothing" });
      await this.calm(LONG_MS);
      controller.retry();
    }
    await this.calm(0);
  }

  /** The notifications of the only holder's session are as the app says next, whatever was refused before. */
  async #lostSwitch(): Promise<string | false> {
    const { notifications } = this.wants[0] ?? {};
    if (this.wants.length > 1 || notifications === undefined || this.talk.hostility) return false;
    this.configure(0, { notifications: undefined });
    this.configure(0, { notifications });
    await this.calm(0);
    const session = this.#shown(0);
    return (
      session !== undefined &&
      this.talk.areNotificationsOn(session) !== notifications &&
      `notifications are not ${notifications ? "on" : "off"}`
    );
  }

  /** TalkJS has the name that the only holder gave last, unless it refused a write. */
  #lostData(): string | false {
    const [want] = this.wants;
    const session = this.#shown(0);
    if (this.wants.length > 1 || !want || !session) return false;
    const isGiven = want.by === "data" || (want.by !== "id" && want.answer === "user");
    const isCertain = !UNCERTAIN.some((one) => this.witness.happened.has(one));
    const { name } = this.talk.simulator.user(want.user ?? "") ?? {};
    return isGiven && isCertain && want.by !== "promise" && name !== want.name
      ? `TalkJS has ${String(name)}, and the app gave ${want.name}`
      : false;
  }

  /** A session has the credentials that its only holder gave. */
  #lacksCredentials(nth: number): string | false {
    const want = this.wants[nth];
    const session = this.#shown(nth);
    if (this.wants.length > 1 || !want || !session) return false;
    const { token, tokenFetcher } = this.talk.openedWith(session) ?? {};
    const has = rankOf({ token, fetcher: tokenFetcher ? "now" : "none" });
    return rankOf(want) > has && `#${String(nth)} has a session without its credentials`;
  }

  #unhealed(controller: SessionController, nth: number): string | false {
    const want = this.wants[nth];
    const { status } = controller.getSnapshot();
    const isExpected = !this.talk.hostility?.isUseless;
    return want && isExpected && isOpenable(want) && status !== "alive"
      ? `#${String(nth)} is ${status}, not alive`
      : false;
  }

  /** Checks that the live session is the same one afterwards. */
  #keeping(nth: number, act: () => void): void {
    const before = this.#shown(nth);
    const want = this.wants[nth];
    act();
    const isWanted = want?.isStarted && this.wants[nth]?.isStarted;
    if (before && isWanted && want.user === this.wants[nth]?.user && this.#shown(nth) !== before)
      this.witness.accuse(`#${String(nth)} lost a session that is still wanted`);
  }

  #shown(nth: number) {
    const state = this.controllers[nth]?.getSnapshot();
    return state?.status === "alive" ? this.talk.rawOf(state.session) : undefined;
  }

  #wrongsOf(want: Want, nth: number) {
    const session = this.#shown(nth);
    const where = `#${String(nth)}`;
    return [
      wrongSession(session, want.isStarted ? want.user : undefined, where),
      wrongUnreads(this.controllers[nth]?.unreads.getSnapshot(), want.user, where),
    ];
  }

  #optionsOf(want: Want, nth: number): SessionOptions {
    const options = this.optionsOf(want, () => this.#see(nth));
    const onError: SessionOptions["onError"] = (error) => {
      options.onError?.(error);
      this.#answerError(nth);
    };
    return { ...options, onError, inspect: () => this.#countStep(nth) };
  }

  #answerError(nth: number): void {
    const { onError, isStarted, user } = this.wants[nth] ?? {};
    if (onError === "stops" && isStarted) this.stop(nth);
    if (onError === "signs out" && user !== null) this.configure(nth, { user: null });
  }

  /** Ends a loop that would never let the run go on. */
  #countStep(nth: number): void {
    this.#steps += 1;
    if (this.#steps !== MOST_STEPS) return;
    this.witness.accuse("a command leads to steps without end");
    this.stop(nth);
  }

  #create(want: Want, nth: number): SessionController {
    const controller = createSessionController(this.#optionsOf(want, nth));
    controller.on("onStatusChange", this.witness.follow("idle"));
    return controller;
  }

  /** Records the state that a handler reads when it is called during a step. */
  #see(nth: number): void {
    const want = this.wants[nth];
    if (want) this.witness.note(this.#wrongsOf(want, nth));
  }
}

/** With a `userId`, nobody in its place is no sign-out. A function is called again after data. */
const isSameUser = (before: Want | undefined, change: Partial<Want>): boolean =>
  (before?.by === "both" && before.answer === "user" && isOnly(change, { answer: "nobody" })) ||
  (before?.by === "data" && change.by === "function" && change.answer === "user");

/** Another function can be called, and names the user as the one before it. */
const isAnswered = (want: Want | undefined): boolean =>
  want?.answer === "user" || want?.by === "id" || want?.by === "data";

const isOnly = (change: object, only: object) => JSON.stringify(change) === JSON.stringify(only);

function strayUnreads(controller: SessionController, nth: number): string | false {
  const isShown = controller.unreads.getSnapshot() !== undefined;
  const isAlive = controller.getSnapshot().status === "alive";
  return isShown && !isAlive && `#${String(nth)}: unreads without a session`;
}

/** If the SDK can be loaded, it was loaded as soon as the network returned, or by a background attempt. */
function unrecovered(controller: SessionController, nth: number): string | false {
  const state = controller.getSnapshot();
  const isLoading = state.status === "failed" && /^(script|sdk)-/.test(state.error.code);
  return isLoading && `#${String(nth)} does not recover by itself: ${state.error.code}`;
}

function unended(controller: SessionController, nth: number): string | false {
  const { status } = controller.getSnapshot();
  return !["idle", "destroyed", "failed"].includes(status) && `#${String(nth)} is ${status}`;
}
