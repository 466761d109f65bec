import type fc from "fast-check";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import type Talk from "talkjs";
import { vi } from "vitest";
import type { ChatViewState, SessionState } from "../../src/index.js";
import type { Circumstances } from "./held-talk.js";
import { forgetsHiddenTrees, startTransition } from "./older-react.js";
import { demand, wrongSession, wrongsAtTheEnd, wrongsNow, wrongUnreads } from "./promises.js";
import {
  firstScene,
  refNames,
  type Arrangement,
  type RefName,
  type Scene,
  type Views,
} from "./scene.js";
import { Scenes } from "./scenes.js";
import { CommonStage, LONG_MS } from "./stage.js";
import { pass, turns } from "./time.js";
import { hiddenView, wrongsOfView, type CommittedView, type ViewRefs } from "./view-promises.js";
import { isNamed, isOpenable } from "./wants.js";

/** The props of several holders. */
export type Changes = readonly (readonly [nth: number, change: Partial<Scene>])[];

/** How a render is scheduled: synchronously, normally, or as a transition. */
export type How = "sync" | "later" | "transition";

interface Sight {
  readonly session: Talk.Session | undefined;
  readonly unreads: Talk.UnreadConversation[] | undefined;
  readonly state: SessionState;
}

/** The settings of one run. They do not change during the run. */
interface Shape {
  readonly holders: number;
  readonly arrangement: Arrangement;
  readonly isStrict: boolean;
  /** The chat UIs of the first `<Session>`. Without any, nothing is mounted at first. */
  readonly views: Views;
}

type SessionRef = { current: Talk.Session | undefined };

type SessionRefs = Readonly<Record<RefName, SessionRef>>;

/** Several `<Session>`s in one tree. */
export class ReactStage extends CommonStage<Scene> {
  /** Never resolves. */
  readonly sleep = new Promise<never>(() => undefined);
  /** The scenes that are mounted. */
  readonly marks = new Map<object, { readonly nth: number; readonly scene: Scene }>();
  readonly views = new Map<ViewRefs, CommittedView>();
  /** The last status that hooks returned. */
  readonly #statuses = new Map<number, string>();
  readonly #refs: readonly SessionRefs[];
  readonly #retries = new Map<number, () => void>();
  readonly #isStrict: boolean;
  readonly #arrangement: Arrangement;
  #container = document.createElement("div");
  #root: Root;

  constructor(
    { holders, arrangement, isStrict, views }: Shape,
    given: Circumstances,
    scheduler: fc.Scheduler,
  ) {
    super(
      Array.from({ length: holders }, (_, nth) =>
        nth === 0 && Object.keys(views).length > 0
          ? { ...firstScene, isStarted: true, views }
          : firstScene,
      ),
      given,
      scheduler,
    );
    this.#isStrict = isStrict;
    this.#arrangement = arrangement;
    this.#refs = this.wants.map(() => ({
      first: { current: undefined },
      other: { current: undefined },
    }));
    this.#root = this.#createRoot();
    this.render("sync");
  }

  refOf(nth: number, name = this.wants[nth]?.ref ?? "first"): SessionRef {
    return this.#refs[nth]?.[name] ?? { current: undefined };
  }

  /** The refs of all `<Session>`s, also those that an app passed before. */
  #allRefs(): (SessionRef & { readonly nth: number })[] {
    return this.#refs.flatMap((refs, nth) =>
      refNames.map((name) => ({ nth, current: refs[name].current })),
    );
  }

  /** One commit for all. */
  change(changes: Changes, how: How): void {
    for (const [nth, change] of changes) {
      const scene = this.want(nth, change);
      const views = Object.values(scene?.views ?? {});
      if (views.some(({ by }) => by === "throwing"))
        this.witness.happened.add("syncConversation throws");
      if (forgetsHiddenTrees && scene?.suspended !== "nowhere")
        this.witness.happened.add("React 18 hid a tree");
    }
    this.render(how);
  }

  render(how: How): void {
    const scenes = <Scenes stage={this} wants={this.wants} arrangement={this.#arrangement} />;
    const app = this.#isStrict ? <StrictMode>{scenes}</StrictMode> : scenes;
    if (how === "sync") this.#commit(() => flushSync(() => this.#root.render(app)));
    else if (how === "later") this.#root.render(app);
    else startTransition(() => this.#root.render(app));
  }

  #commit(act: () => void): void {
    this.isCommitting = true;
    act();
    this.isCommitting = false;
  }

  /** Unmounts the app and mounts it again at once. The sessions are the same if they need not wait for anything. */
  async remount(): Promise<void> {
    this.render("sync");
    await turns();
    const before = this.wants.map((_, nth) => this.#isQuick(nth) && this.refOf(nth).current);
    this.#root.unmount();
    this.#root = this.#createRoot();
    this.render("sync");
    await pass(0, turns);
    if (before.some((session) => session && !this.talk.rawOf(session).isAlive))
      this.witness.accuse("a session was lost when the app was mounted again");
  }

  /** Whether a `<Session>` that replaces this one has all data for its session at once. */
  #isQuick(nth: number): boolean {
    const scene = this.wants[nth] ?? firstScene;
    const around = this.#arrangement === "nested" ? this.wants.slice(0, nth + 1) : [scene];
    const isOnPage = around.every(
      ({ suspended, hidden }) => suspended === "nowhere" && hidden === "nowhere",
    );
    const isKnown = isOpenable(scene) && scene.by !== "promise";
    return isOnPage && isKnown && typeof this.talk.sdk !== "function";
  }

  protected override isWanted(userId: string): boolean {
    const isOnPage = [...this.marks.values()].some(({ scene }) => scene.user === userId);
    return isOnPage || this.wants.some((scene) => isShown(scene) && scene.user === userId);
  }

  retry(nth: number): void {
    this.#retries.get(nth)?.();
  }

  retryViews(): void {
    for (const { chat } of this.views.values()) if (chat.status === "failed") chat.retry();
  }

  /** The values that hooks returned in a render. If a function provides the user, a render cannot check the owner. */
  see(nth: number, scene: Scene, { session, unreads, state }: Sight): void {
    this.#statuses.set(nth, state.status);
    if ("retry" in state && state.retry) this.#retries.set(nth, state.retry);
    else this.#retries.delete(nth);
    const raw = session && this.talk.rawOf(session);
    const told = state.status === "alive" ? this.talk.rawOf(state.session) : undefined;
    const user = isNamed(scene) ? scene.user : idOf(raw);
    const where = `a render of #${String(nth)}`;
    this.witness.note([
      wrongSession(raw, user, where),
      raw && wrongSession(told, user, where),
      raw && wrongUnreads(unreads, idOf(raw), where),
      unreads && !session && `${where}: unreads without a session`,
    ]);
  }

  seeView(chat: ChatViewState): void {
    this.witness.note([
      chat.status === "mounted" && !chat.view.isAlive && "a render shows a dead chat UI",
    ]);
  }

  /** A component cleans up. Its session must still be alive unless other code destroyed it. */
  seeLeaving(session: Talk.Session): void {
    const raw = this.talk.rawOf(session);
    if (!raw.isAlive && !this.talk.destroyed.has(raw))
      this.witness.accuse("a cleanup found its session dead");
  }

  contact(): void {
    for (const { current } of this.#allRefs()) {
      try {
        void current?.isAlive;
      } catch {
        // A hostile session throws.
      }
    }
  }

  check(): void {
    demand([
      ...wrongsNow(this),
      ...this.#allRefs().map(({ current, nth }) => this.#wrongRef(current, nth)),
      ...[...this.views.keys()].flatMap(({ first, other }) => [
        this.#wrongBox(first.current),
        this.#wrongBox(other.current),
      ]),
      !this.#container.querySelector("i") && "the tree is gone",
    ]);
  }

  /** Nothing fails any more, and everything that is pending settles. */
  async rest(): Promise<void> {
    this.recover();
    await this.calm(0, turns);
    demand([...this.views].flatMap(([refs, view]) => wrongsOfView(this, refs, view)));
    demand(this.wants.map(({ ref }, nth) => this.#formerRef(nth, ref)));
  }

  async finish(): Promise<void> {
    await this.#heal();
    demand([
      ...wrongsNow(this),
      ...this.wants.map((scene, nth) => this.#unhealed(scene, nth)),
      ...[...this.views.values()].map(({ chat }) => this.#unhealedView(chat)),
      ...this.wants.map((_, nth) => this.#unseen(this.refOf(nth), nth)),
    ]);
    await this.#demandNoCallsForNothing();
    this.#root.unmount();
    await this.calm(LONG_MS, turns);
    const { boxes } = this.talk.simulator.ledger;
    demand([
      ...wrongsNow(this),
      ...wrongsAtTheEnd(this),
      vi.getTimerCount() > 0 && `${String(vi.getTimerCount())} timers are left`,
      boxes.open > 0 && this.talk.givenUp.size === 0 && `${String(boxes.open)} chat UIs are left`,
    ]);
    document.body.replaceChildren();
  }

  async #heal(): Promise<void> {
    await this.rest();
    for (const nth of this.wants.keys()) {
      const words = ["healed"]; // the library notices a destroyed chat UI when it calls it
      const views = Object.entries(this.wants[nth]?.views ?? {}).map(
        ([name, view]) => [name, { ...view, by: "id", words }] as const,
      );
      const shown = { suspended: "nowhere", hidden: "nowhere", views: Object.fromEntries(views) };
      this.want(nth, { by: "id", handlers: "calm", ...(shown as Partial<Scene>) });
    }
    this.render("sync");
    await this.calm(LONG_MS, turns);
    for (const nth of this.wants.keys()) this.retry(nth);
    await this.calm(0, turns);
    await this.rest();
    demand([...this.views].map(([refs, view]) => hiddenView(this, refs, view)));
    this.retryViews();
    await this.calm(0, turns);
  }

  async #demandNoCallsForNothing(): Promise<void> {
    const before = this.talk.simulator.ledger.calls.length;
    this.render("sync");
    await this.calm(0, turns);
    const { calls } = this.talk.simulator.ledger;
    demand(calls.slice(before).map(({ on, method }) => `${on}.${method} was called for nothing`));
  }

  #unhealed(scene: Scene, nth: number): string | false {
    const user = scene.isStarted ? scene.user : null;
    const shown = idOf(this.refOf(nth).current);
    // `token={null}` on a live session changes nothing.
    const isExpected = isOpenable(scene) && !this.talk.hostility?.isUseless;
    const isRight = shown === user || (shown === null && !isExpected);
    return !isRight && `#${String(nth)} shows ${String(shown)}, not ${String(user)}`;
  }

  #unhealedView({ status }: ChatViewState): string | false {
    const isAnyAlive = this.#allRefs().some(({ current }) => current);
    return isAnyAlive && status === "failed" && "a chat UI is failed";
  }

  #wrongRef(current: Talk.Session | undefined, nth: number): string | undefined {
    const session = current && this.talk.rawOf(current);
    const users = [...this.marks.values()]
      .filter((mark) => mark.nth === nth)
      .map(({ scene }) => scene.user);
    const user = users.find((id) => id === idOf(session));
    return wrongSession(session, user ?? users[0], `the ref of #${String(nth)}`);
  }

  /** A ref that the app passes no more has no session. */
  #formerRef(nth: number, ref: RefName): string | false {
    const former = refNames.find((name) => name !== ref);
    return this.refOf(nth, former).current !== undefined
      ? `the former ref of #${String(nth)} has a session`
      : false;
  }

  /** Hooks return the session that the ref has. */
  #unseen({ current }: SessionRef, nth: number): string | false {
    const status = this.#statuses.get(nth);
    return (
      current !== undefined &&
      status !== "alive" &&
      `hooks of #${String(nth)} return ${String(status)}`
    );
  }

  #wrongBox(box: Talk.UIBox | undefined): string | false {
    if (!box || box.isAlive || this.talk.destroyed.has(box)) return false;
    return "a dead chat UI is shown";
  }

  #createRoot(): Root {
    this.#container = document.createElement("div");
    document.body.append(this.#container);
    const accuse = (error: unknown) => this.witness.accuse(`React caught: ${String(error)}`);
    return createRoot(this.#container, {
      onCaughtError: accuse,
      onUncaughtError: accuse,
      onRecoverableError: accuse,
    });
  }
}

/** The id as the run spells it. An SDK can normalize ids. */
const idOf = (session: Talk.Session | undefined): string | null =>
  session ? String(session.me.id).toLowerCase() : null;

/** A `<Session>` that `<Activity>` hides gives its session back. */
const isShown = ({ isStarted, hidden }: Scene) => isStarted && hidden !== "around";
