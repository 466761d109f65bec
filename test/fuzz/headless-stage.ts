import fc from "fast-check";
import { vi } from "vitest";
import {
  createSessionController,
  type SessionController,
  type SessionOptions,
} from "../../src/controller.js";
import { holdTalk, type Circumstances } from "./held-talk.js";
import {
  demand,
  handlersOf,
  wrongSession,
  wrongsAtTheEnd,
  wrongsNow,
  wrongUnreads,
} from "./promises.js";
import type { Stage } from "./step.js";
import { pass, stopClocks } from "./time.js";
import { firstWant, isOpenable, userOptions, type Want } from "./wants.js";
import { Witness } from "./witness.js";

/** Longer than anything waits: an attempt in the background, a timeout, a session that lingers. */
const LONG_MS = 70_000;

/** Several controllers over one simulator. */
export class HeadlessStage implements Stage {
  readonly witness = new Witness();
  readonly lifts: (() => void)[] = [];
  readonly talk;
  readonly scheduler;
  readonly controllers: readonly SessionController[];
  wants: readonly Want[];

  constructor(holders: number, given: Circumstances, scheduler: fc.Scheduler) {
    this.scheduler = scheduler;
    this.talk = holdTalk(given, scheduler);
    if (given.answers === "late") this.witness.happened.add("answers are late");
    this.wants = Array.from({ length: holders }, () => firstWant);
    this.controllers = this.wants.map((want, nth) => this.#create(want, nth));
  }

  start(nth: number): void {
    this.#want(nth, { isStarted: true });
    this.controllers[nth]?.start();
  }

  stop(nth: number): void {
    this.#want(nth, { isStarted: false });
    this.controllers[nth]?.stop().catch((cause: unknown) => this.witness.accuse(String(cause)));
  }

  configure(nth: number, change: Partial<Want>): void {
    const want = this.#want(nth, change);
    if (want) this.controllers[nth]?.configure(this.#optionsOf(want, nth));
  }

  retry(nth: number): void {
    this.controllers[nth]?.retry();
  }

  check(): void {
    demand([...wrongsNow(this), ...this.wants.flatMap((want, nth) => this.#wrongsOf(want, nth))]);
    demand(this.controllers.map((one, nth) => this.#strayUnreads(one, nth)));
  }

  /** With all causes gone, whoever wants a session gets it; with all holders gone, nothing is left. */
  async finish(): Promise<void> {
    await this.#heal();
    demand([...wrongsNow(this), ...this.controllers.map((_, nth) => this.#unhealed(nth))]);
    for (const nth of this.controllers.keys()) this.stop(nth);
    await this.#calm(LONG_MS);
    demand([
      ...wrongsNow(this),
      ...wrongsAtTheEnd(this),
      vi.getTimerCount() > 0 && `${String(vi.getTimerCount())} timers are left`,
      ...this.controllers.map((controller, nth) => {
        const { status } = controller.getSnapshot();
        return !["idle", "destroyed", "failed"].includes(status) && `#${String(nth)} is ${status}`;
      }),
    ]);
  }

  async #heal(): Promise<void> {
    for (const lift of this.lifts.splice(0)) lift();
    this.talk.simulator.script = "ok";
    for (const [nth, controller] of this.controllers.entries()) {
      this.configure(nth, { by: "id", handlers: "calm" });
      await this.#calm(LONG_MS);
      controller.retry();
    }
    await this.#calm(0);
  }

  async #calm(ms: number): Promise<void> {
    this.talk.simulator.arrive();
    await this.scheduler.waitAll();
    await pass(ms);
    await this.scheduler.waitAll();
    await pass(0);
  }

  #unhealed(nth: number): string | false {
    const [want, state] = [this.wants[nth], this.controllers[nth]?.getSnapshot()];
    if (!want || !isOpenable(want)) return false;
    return state?.status !== "alive" && `#${String(nth)} is ${String(state?.status)}, not alive`;
  }

  #wrongsOf(want: Want, nth: number) {
    const controller = this.controllers[nth];
    const state = controller?.getSnapshot();
    const session = state?.status === "alive" ? state.session : undefined;
    const unreads = controller?.unreads.getSnapshot();
    const where = `#${String(nth)}`;
    return [
      wrongSession(session, want.isStarted ? want.user : undefined, where),
      wrongUnreads(unreads, want.user, where),
    ];
  }

  #strayUnreads(controller: SessionController, nth: number): string | false {
    const isShown = controller.unreads.getSnapshot() !== undefined;
    const isAlive = controller.getSnapshot().status === "alive";
    return isShown && !isAlive && `#${String(nth)}: unreads without a session`;
  }

  #want(nth: number, change: Partial<Want>): Want | undefined {
    this.wants = this.wants.map((want, index) => (index === nth ? { ...want, ...change } : want));
    return this.wants[nth];
  }

  #create(want: Want, nth: number): SessionController {
    const controller = createSessionController(this.#optionsOf(want, nth));
    controller.on("onStatusChange", this.witness.follow("idle"));
    return controller;
  }

  #optionsOf(want: Want, nth: number): SessionOptions {
    const { token, signature, notifications, lingerMs, handlers } = want;
    if (handlers === "throwing") this.witness.happened.add("handlers throw");
    if (signature !== undefined) this.witness.happened.add("signatures");
    if (want.answer === "failure") this.witness.happened.add("answer of an app failed");
    if (want.answer === "garbage") this.witness.happened.add("answer of an app is garbage");
    const { simulator, later, sdk } = this.talk;
    const newUser = (data: ConstructorParameters<typeof simulator.Talk.User>[0]) =>
      new simulator.Talk.User(data);
    return {
      ...{ appId: "app", sdk, token, signature, lingerMs },
      desktopNotificationEnabled: notifications,
      ...userOptions(want, { newUser, later }),
      ...handlersOf(handlers, () => this.#see(nth)),
      onError: this.witness.hearError,
    };
  }

  /** What a handler sees that is called in the middle of things. */
  #see(nth: number): void {
    const want = this.wants[nth];
    if (!want) return;
    for (const wrong of this.#wrongsOf(want, nth)) if (wrong) this.witness.accuse(wrong);
  }
}

/** Runs commands under clocks that stand still, looks after each of them, and at the end. */
export async function run<On extends Stage & { finish(): Promise<void> }>(
  setUp: () => On,
  commands: Iterable<fc.AsyncCommand<object, On>>,
  beforeTheEnd: (stage: On) => void = () => undefined,
): Promise<void> {
  stopClocks();
  try {
    const stage = setUp();
    await fc.asyncModelRun(() => ({ model: {}, real: stage }), commands);
    beforeTheEnd(stage);
    await stage.finish();
  } finally {
    vi.useRealTimers();
  }
}
