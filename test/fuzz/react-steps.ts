import fc from "fast-check";
import { changes } from "./headless-steps.js";
import type { Changes, How, ReactStage } from "./react-stage.js";
import {
  firstView,
  viewNames,
  type Scene,
  type ViewName,
  type Views,
  type ViewWant,
  type Where,
} from "./scene.js";
import { call, holderOf, Step, surroundings } from "./step.js";

/** Changes the props of a `<Session>`, or the tree around it. */
export const change = (nth: number, what: Partial<Scene>, how: How) =>
  new Step<ReactStage>(call("change", nth, what, how), (stage) =>
    stage.change([[holderOf(stage, nth), what]], how),
  );

/** Changes the first and the last `<Session>` in one commit. */
export const changeBoth = (first: Partial<Scene>, last: Partial<Scene>, how: How) =>
  new Step<ReactStage>(call("changeBoth", first, last, how), (stage) => {
    const changes: Changes = [
      [0, first],
      [stage.wants.length - 1, last],
    ];
    stage.change(changes, how);
  });

/** A change that lasts one commit: the app reverts it before the next microtask. */
export const changeForOneCommit = (nth: number, what: Partial<Scene>) =>
  new Step<ReactStage>(call("changeForOneCommit", nth, what), (stage) => {
    const holder = holderOf(stage, nth);
    const before = { ...stage.wants[holder] };
    stage.change([[holder, what]], "sync");
    stage.change([[holder, before]], "sync");
  });

export const mount = (nth: number, how: How) => change(nth, { isStarted: true }, how);

export const unmount = (nth: number, how: How) => change(nth, { isStarted: false }, how);

/** Changes the key, so that React mounts a new component. */
export const remount = (nth: number, how: How) =>
  new Step<ReactStage>(call("remount", nth, how), (stage) => {
    const holder = holderOf(stage, nth);
    stage.change([[holder, { key: (stage.wants[holder]?.key ?? 0) + 1 }]], how);
  });

export const remountApp = () => new Step<ReactStage>("remountApp()", (stage) => stage.remount());

/** Changes nothing except the identity of every function and object. */
export const rerender = (how: How) =>
  new Step<ReactStage>(call("rerender", how), (stage) => stage.render(how));

export const retry = (nth: number) =>
  new Step<ReactStage>(call("retry", nth), (stage) => stage.retry(holderOf(stage, nth)));

export const retryViews = () => new Step<ReactStage>("retryViews()", (stage) => stage.retryViews());

/** Adds a chat UI, changes its props, or removes it. */
export const view = (nth: number, name: ViewName, what: Partial<ViewWant> | undefined, how: How) =>
  new Step<ReactStage>(call("view", nth, name, what, how), (stage) => {
    const holder = holderOf(stage, nth);
    const before = stage.wants[holder]?.views ?? {};
    const next = what && { ...firstView, ...before[name], ...what };
    const others = Object.entries(before).filter(([other]) => other !== name);
    const views: Views = Object.fromEntries(next ? [...others, [name, next]] : others);
    stage.change([[holder, { views }]], how);
  });

export const destroyBox = (fromTheEnd: number) =>
  new Step<ReactStage>(call("destroyBox", fromTheEnd), ({ talk, witness }) => {
    const box = talk.boxes.filter(({ isAlive }) => isAlive).at(-1 - fromTheEnd);
    if (!box) return;
    witness.happened.add("view destroyed");
    talk.destroyFromOutside(box);
  });

const anyHolder = fc.nat(1);
const how = fc.constantFrom<How[]>("sync", "sync", "later", "transition");
const where = fc.constantFrom<Where[]>("nowhere", "nowhere", "inside", "around");
const name = fc.constantFrom(...viewNames);

const user = fc.constantFrom<Scene["user"][]>("alice", "bob", null);

/** Changes that affect the user of a session, or whether there is a session. */
const switches: fc.Arbitrary<Partial<Scene>> = fc.oneof(
  user.map((one) => ({ user: one, isStarted: true })),
  fc.boolean().map((isStarted) => ({ isStarted })),
  where.map((hidden) => ({ hidden })),
);

const viewChanges: fc.Arbitrary<Partial<ViewWant>> = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  fc
    .constantFrom<ViewWant["conversation"][]>("alice-1", "bob-1", null)
    .map((conversation) => ({ conversation })),
  fc.constantFrom<ViewWant["by"][]>("id", "function", "throwing").map((by) => ({ by })),
  fc
    .constantFrom<ViewWant["access"][]>("Read", "ReadWrite")
    .map((access) => ({ by: "function", access }) as const),
  fc.constantFrom<ViewWant["theme"][]>("one", "other").map((theme) => ({ theme })),
  fc.boolean().map((isVisible) => ({ isVisible })),
  fc.constantFrom(undefined, ["a"], ["a", "b"]).map((words) => ({ words })),
  fc.boolean().map((show) => ({ show })),
);

const ours: fc.Arbitrary<Step<ReactStage>> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyHolder, how).map((args) => mount(...args)) },
  { weight: 3, arbitrary: fc.tuple(anyHolder, how).map((args) => unmount(...args)) },
  { weight: 2, arbitrary: fc.tuple(anyHolder, how).map((args) => remount(...args)) },
  { weight: 1, arbitrary: fc.constantFrom(remountApp(), retryViews()) },
  { weight: 1, arbitrary: how.map(rerender) },
  { weight: 1, arbitrary: anyHolder.map(retry) },
  { weight: 9, arbitrary: fc.tuple(anyHolder, changes, how).map((args) => change(...args)) },
  { weight: 5, arbitrary: fc.tuple(switches, switches, how).map((args) => changeBoth(...args)) },
  {
    weight: 3,
    arbitrary: fc.tuple(anyHolder, switches).map((args) => changeForOneCommit(...args)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyHolder, where, how)
      .map(([nth, suspended, by]) => change(nth, { suspended }, by)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anyHolder, where, how)
      .map(([nth, hidden, by]) => change(nth, { hidden }, by)),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(anyHolder, name, viewChanges, how).map((args) => view(...args)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyHolder, name, how)
      .map(([nth, kind, by]) => view(nth, kind, undefined, by)),
  },
  { weight: 1, arbitrary: fc.nat(2).map(destroyBox) },
);

/** Any command of a run through React. */
export const reactSteps: fc.Arbitrary<fc.AsyncCommand<object, ReactStage>>[] = [ours, surroundings];
