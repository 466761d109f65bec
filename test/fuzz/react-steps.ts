import fc from "fast-check";
import { changes } from "./headless-steps.js";
import type { Changes, How, ReactStage } from "./react-stage.js";
import {
  firstPanel,
  firstView,
  viewNames,
  refNames,
  type Scene,
  type ViewName,
  type Views,
  type ViewWant,
  type Where,
} from "./scene.js";
import {
  call,
  endSilently,
  fail,
  failure,
  holderOf,
  recover,
  Step,
  surroundings,
  turn,
} from "./step.js";
import { microtasks, turns } from "./time.js";

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

/** Nothing fails any more, and everything that is pending settles. */
export const rest = () => new Step<ReactStage>("rest()", (stage) => stage.rest());

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

/** Other values for the props of a chat UI that is there: each is a change. */
const alterations = {
  access: (view) => ({ access: view.access === "Read" ? "ReadWrite" : "Read" }),
  member: (view) => ({ member: view.member === "Dora" ? "Dorothy" : "Dora" }),
  subject: (view) => ({ subject: view.subject === "Order" ? "Lamp" : "Order" }),
  conversation: (view) => ({ conversation: view.conversation === "bob-1" ? "alice-1" : "bob-1" }),
  by: (view) => ({ by: view.by === "function" ? "object" : "function" }),
  show: (view) => ({ show: !view.show }),
  ref: (view) => ({ ref: view.ref === "first" ? "other" : "first" }),
  panel: ({ panel }) => ({ panel: panel ? undefined : firstPanel }),
  "panel's url": ({ panel = firstPanel }) => ({
    panel: { ...panel, url: panel.url === "/one.html" ? "/other.html" : "/one.html" },
  }),
  "panel's height": ({ panel = firstPanel }) => ({
    panel: { ...panel, height: 300 - panel.height },
  }),
  "panel's show": ({ panel = firstPanel }) => ({ panel: { ...panel, isShown: !panel.isShown } }),
} as const satisfies Record<string, (view: ViewWant) => Partial<ViewWant>>;

type Alterable = keyof typeof alterations;

const alterable = Object.keys(alterations) as Alterable[]; // the keys of alterations

/** Changes one prop of a chat UI that the app has. */
export const alter = (which: number, prop: Alterable, how: How) =>
  new Step<ReactStage>(call("alter", which, prop, how), (stage) => {
    const all = stage.wants.flatMap(({ views }, nth) =>
      viewNames.flatMap((name) => (views[name] ? [{ nth, name, views, view: views[name] }] : [])),
    );
    const one = all[which % all.length];
    if (!one) return;
    const view = { ...one.view, ...alterations[prop](one.view) };
    stage.change([[one.nth, { views: { ...one.views, [one.name]: view } }]], how);
  });

/** TalkJS answers a `select` only after the app has removed the chat UI, or switched the user. */
export const selectLate = (nth: number, after: Partial<Scene>) =>
  new Step<ReactStage>(call("selectLate", nth, after), async (stage) => {
    const meanwhile = change(nth, after, "sync");
    const selection = [fail("select", "hang", 1), alter(nth, "conversation", "sync"), turn()];
    for (const step of [...selection, meanwhile, turn(), recover()]) await step.run({}, stage);
  });

/** A session ends as TalkJS can end it, and the app renders before anything else reads its `isAlive`. */
export const dieBeforeRender = (nth: number, how: How) =>
  new Step<ReactStage>(call("dieBeforeRender", nth, how), async (stage) => {
    if (!endSilently(stage, nth)) return;
    stage.render(how);
    await turns();
    stage.contact();
    await microtasks();
  });

export const destroyBox = (fromTheEnd: number) =>
  new Step<ReactStage>(call("destroyBox", fromTheEnd), ({ talk, witness }) => {
    const box = talk.views.boxes.filter(({ isAlive }) => isAlive).at(-1 - fromTheEnd);
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
  fc.constantFrom<ViewWant["by"][]>("id", "function", "throwing", "object").map((by) => ({ by })),
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
  { weight: 3, arbitrary: fc.constant(rest()) },
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
  {
    weight: 16,
    arbitrary: fc
      .tuple(fc.nat(5), fc.constantFrom(...alterable), how)
      .map((args) => alter(...args)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("select", "createHtmlPanel", "mount"), failure, fc.nat(2))
      .map((args) => fail(...args)),
  },
  { weight: 1, arbitrary: fc.nat(2).map(destroyBox) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyHolder, fc.constantFrom<Partial<Scene>[]>({ views: {} }, { user: "bob" }))
      .map((args) => selectLate(...args)),
  },
  { weight: 1, arbitrary: fc.tuple(fc.nat(1), how).map((args) => dieBeforeRender(...args)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyHolder, fc.constantFrom(...refNames), how)
      .map(([nth, ref, by]) => change(nth, { ref }, by)),
  },
);

/** Any command of a run through React. */
export const reactSteps: fc.Arbitrary<fc.AsyncCommand<object, ReactStage>>[] = [ours, surroundings];
