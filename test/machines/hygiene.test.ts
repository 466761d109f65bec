import { describe, expect, test } from "vitest";
import type { AnyStateMachine, AnyStateNode } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { chatViewModel } from "./model/chat-view.model.js";
import {
  FAILURE,
  isInternal,
  nameOf,
  nameOfActor,
  nameOfTransition,
  nodesIn,
  transitionsFrom,
  typeOf,
} from "./model/chart.js";
import { pathsThrough } from "./model/paths.js";
import { sessionModel } from "./model/session.model.js";
import { configured, failedOf, userOf, walk, walkTo, configFor } from "./walk.js";

const charts: [string, AnyStateMachine][] = [
  ["session", sessionMachine],
  ["chat view", chatViewMachine],
];

/** Actors that run as long as their state, without an end of their own. */
const LASTING_ACTORS = new Set(["watchForSdk"]);

const statesOf = ({ root }: AnyStateMachine) => nodesIn(root).filter((node) => node !== root);

const isWaiting = (node: AnyStateNode): boolean =>
  node.type === "atomic" &&
  (node.key.endsWith("ing") ||
    node.after.length > 0 ||
    node.invoke.some((actor) => !LASTING_ACTORS.has(nameOfActor(actor))));

const isLeftAtOnce = ({ always = [] }: AnyStateNode): boolean =>
  always.some(({ guard }) => guard === undefined);

/** A delay of a state also ends the states in it. */
const delaysOf = ({ after, parent }: AnyStateNode): string[] => [
  ...after.map(({ delay }) => String(delay)),
  ...(parent ? delaysOf(parent) : []),
];

describe.each(charts)("the chart: %s", (_, machine) => {
  const states = statesOf(machine);
  const nodes = nodesIn(machine.root);
  const defined = Object.keys(machine.implementations.delays);

  test("describes every state", () => {
    expect(states.filter(({ description }) => !description).map(nameOf)).toEqual([]);
  });

  test("describes every event on all its transitions", () => {
    const heard = nodes.flatMap(transitionsFrom).filter((one) => isOfChart(typeOf(one)));
    expect(heard.filter(({ description }) => !description).map(nameOfTransition)).toEqual([]);
  });

  test("names every guard, for inspectors and drawings", () => {
    const guarded = nodes.flatMap(transitionsFrom).filter(({ guard }) => guard !== undefined);
    expect(guarded.length).toBeGreaterThan(5);
    expect(guarded.filter(({ guard }) => typeof guard !== "string").map(nameOfTransition)).toEqual(
      [],
    );
  });

  test("handles the failure of every invoked actor", () => {
    const uncaught = nodes.flatMap((node) =>
      node.invoke
        .filter(({ id }) => !node.transitions.has(`${FAILURE}${id}`))
        .map((actor) => `${nameOf(node)}: ${nameOfActor(actor)}`),
    );
    expect(uncaught).toEqual([]);
  });

  test("handles the failure of every spawned actor in all states in which it runs", () => {
    const invoked = nodes.flatMap((node) => node.invoke.map(nameOfActor));
    const slots = Object.keys(machine.implementations.actors);
    const spawned = slots.filter((slot) => !invoked.includes(slot));
    const caught = [...machine.root.transitions.keys()].filter((type) => type.startsWith(FAILURE));
    expect(spawned.length).toBeGreaterThan(0);
    expect(caught).toHaveLength(spawned.length);
  });

  test("leaves every waiting state, at once or after a defined delay", () => {
    const waiting = states.filter(isWaiting);
    const endless = waiting.filter(
      (node) => !isLeftAtOnce(node) && !delaysOf(node).some((delay) => defined.includes(delay)),
    );
    expect(waiting.length).toBeGreaterThan(2);
    expect(endless.map(nameOf)).toEqual([]);
  });

  test("defines every delay that it uses, and uses every delay that it defines", () => {
    expect([...new Set(states.flatMap(delaysOf))].sort()).toEqual(defined.sort());
  });

  test("uses every action, guard and actor that is defined", () => {
    const chart = JSON.stringify(machine.config);
    const { actions, guards, actors } = machine.implementations;
    const names = [actions, guards, actors].flatMap((those) => Object.keys(those));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !chart.includes(`"${name}"`))).toEqual([]);
  });

  test("enters every state, by a transition or as a start", () => {
    const entered = new Set<unknown>(
      nodes.flatMap((node) => [
        ...(node.initial?.target ?? []),
        ...transitionsFrom(node).flatMap(({ target = [] }) => target),
      ]),
    );
    expect(states.filter((state) => !entered.has(state)).map(nameOf)).toEqual([]);
  });
});

const isOfChart = (type: string) => type !== "" && !isInternal(type);

test("the waiting states of a session are those with a running actor, a lease, a grace period or a mismatched user", () => {
  expect(statesOf(sessionMachine).filter(isWaiting).map(nameOf)).toEqual([
    "initializing.loading",
    "initializing.backoff",
    "syncingUser.resolving",
    "syncingUser.mismatched",
    "syncingUser.leasing",
    "alive.mismatched",
    "alive.updatingUser",
    "destroying.ending",
    "destroying.reopening",
    "failed.waiting",
    "failed.retrying",
  ]);
});

test.each([
  ["session", () => pathsThrough(sessionModel)],
  ["chat view", () => pathsThrough(chatViewModel)],
])("no boolean in the context repeats a state: %s", { timeout: 30_000 }, (_, walkable) => {
  const snapshots = walkable().flatMap(({ steps }) => [...steps].map(({ state }) => state));
  const values = (flag: string, state: string) =>
    new Set(
      snapshots.filter(isIn(state)).map(({ context }) => Reflect.get(context, flag) as unknown),
    );
  const states = [...new Set(snapshots.map(({ value }) => JSON.stringify(value)))];
  const flags = [...new Set(snapshots.flatMap(({ context }) => booleansIn(context)))];
  const repeating = flags.filter((flag) => states.every((state) => values(flag, state).size === 1));
  expect(flags).toEqual(["started"]);
  expect(repeating).toEqual([]);
});

const isIn =
  (state: string) =>
  ({ value }: { readonly value: unknown }) =>
    JSON.stringify(value) === state;

const booleansIn = (context: object): string[] =>
  Object.entries(context).flatMap(([name, value]) => (typeof value === "boolean" ? [name] : []));

test("the chart handles every declared event and no other", () => {
  const heard = nodesIn(sessionMachine.root).flatMap(transitionsFrom).map(typeOf);
  expect([...new Set(heard.filter(isOfChart))].sort()).toEqual([
    "network.online",
    "retry",
    "sdk.failed",
    "sdk.loaded",
    "session.configured",
    "session.failed",
    "session.leased",
    "session.lost",
    "session.refused",
    "session.restored",
    "start",
    "stop",
    "user.absent",
    "user.failed",
    "user.mismatched",
    "user.resolved",
    "user.updateFailed",
    "user.updated",
  ]);
});

test("the top-level states are exactly the seven statuses", () => {
  expect(Object.keys(sessionMachine.states)).toEqual([
    "idle",
    "initializing",
    "syncingUser",
    "alive",
    "destroying",
    "destroyed",
    "failed",
  ]);
});

test("a long run has no unplanned events", () => {
  const { send, pass, at, unplanned } = walk(configFor({ user: { type: "absent" } }));
  send({ type: "start" }, configured(), failedOf("sdk.failed", "script-blocked"));
  send({ type: "network.online" }, { type: "sdk.loaded" });
  send({ type: "session.leased", revision: 1 }, configured({ user: userOf("alice", 2) }));
  send({ type: "user.updated", revision: 2 }, configured({ user: userOf("bob") }));
  pass(0);
  send(failedOf("session.failed", "session-failed"), { type: "retry" }, { type: "sdk.loaded" });
  send({ type: "session.leased", revision: 1 }, configured({ notifications: true }));
  send({ type: "session.lost" }, { type: "retry" }, { type: "session.leased", revision: 1 });
  send({ type: "stop" }, { type: "start" }, { type: "stop" });
  pass(0);
  expect(at()).toBe("destroyed");
  expect(unplanned).toEqual([]);
});

test("an unplanned event is detected", () => {
  const { send, unplanned } = walkTo("idle");
  send({ type: "session.lost" });
  expect(unplanned).toEqual(["session.lost"]);
});
