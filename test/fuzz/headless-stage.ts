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
import { firstWant, isOpenable, type Want } from "./wants.js";

/** Props that never cost a live session. */
const HARMLESS = new Set([
  "name",
  "fields",
  "functions",
  "token",
  "notifications",
  "lingerMs",
  "handlers",
]);

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
      Object.keys(change).every((prop) => HARMLESS.has(prop)) || isSameUser(before, change);
    const wasGivenToken = Boolean(this.wants[nth]?.token);
    // A token that is added opens a new session.
    if (isHarmless && !(change.token && !wasGivenToken)) this.#keeping(nth, configure);
    else configure();
  }

  retry(nth: number): void {
    this.controllers[nth]?.retry();
  }

  check(): void {
    this.#steps = 0;
    demand([...wrongsNow(this), ...this.wants.flatMap((want, nth) => this.#wrongsOf(want, nth))]);
    demand(this.controllers.map((one, nth) => strayUnreads(one, nth)));
    const holding = this.controllers.filter((one) => HOLDING.has(one.getSnapshot().status));
    const { "Session.onMessage": open = 0 } = this.talk.simulator.ledger.subscriptions.byEvent;
    demand([open > holding.length && "there are more subscriptions than holders"]);
  }

  async finish(): Promise<void> {
    await this.#heal();
    demand([...wrongsNow(this), ...this.controllers.map((one, nth) => this.#unhealed(one, nth))]);
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
    await this.calm(LONG_MS);
    demand(this.controllers.map(unrecovered));
    for (const [nth, controller] of this.controllers.entries()) {
      this.configure(nth, { by: "id", handlers: "calm" });
      await this.calm(LONG_MS);
      controller.retry();
    }
    await this.calm(0);
  }

  #unhealed(controller: SessionController, nth: number): string | false {
    const want = this.wants[nth];
    const { status } = controller.getSnapshot();
    return want && isOpenable(want) && status !== "alive"
      ? `#${String(nth)} is ${status}, not alive`
      : false;
  }

  /** Checks that the live session is the same one afterwards. */
  #keeping(nth: number, act: () => void): void {
    const before = this.#shown(nth);
    const isWanted = this.wants[nth]?.isStarted;
    act();
    if (before && isWanted && this.#shown(nth) !== before)
      this.witness.accuse(`#${String(nth)} lost a session that is still wanted`);
  }

  #shown(nth: number) {
    const state = this.controllers[nth]?.getSnapshot();
    return state?.status === "alive" ? state.session : undefined;
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
    return { ...options, inspect: () => this.#countStep(nth) };
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

const isOnly = (change: object, only: object) => JSON.stringify(change) === JSON.stringify(only);

function strayUnreads(controller: SessionController, nth: number): string | false {
  const isShown = controller.unreads.getSnapshot() !== undefined;
  const isAlive = controller.getSnapshot().status === "alive";
  return isShown && !isAlive && `#${String(nth)}: unreads without a session`;
}

/** If the SDK can be loaded, a background attempt has loaded it. */
function unrecovered(controller: SessionController, nth: number): string | false {
  const state = controller.getSnapshot();
  const isLoading = state.status === "failed" && /^(script|sdk)-/.test(state.error.code);
  return isLoading && `#${String(nth)} does not recover by itself: ${state.error.code}`;
}

function unended(controller: SessionController, nth: number): string | false {
  const { status } = controller.getSnapshot();
  return !["idle", "destroyed", "failed"].includes(status) && `#${String(nth)} is ${status}`;
}
