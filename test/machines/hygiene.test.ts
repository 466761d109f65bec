import { expect, test } from "vitest";
import { sessionMachine } from "../../src/machines.js";
import { configured, failedOf, userOf, walk, walkTo, wishFor } from "./walk.js";

type Node = (typeof sessionMachine)["root"];

const nodes = (node: Node = sessionMachine.root): Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodes(child)),
];

const transitionsOf = (node: Node) => [
  ...(node.always ?? []),
  ...[...node.transitions.values()].flat(),
];

const isDelay = (type: string) => type.startsWith("xstate.after.");

const named = (one: Node) => one.path.join(".") || "session";

/** Ends by itself, at once or by the machine's hand; a wait that is meant to last needs no clock. */
const LASTING = new Set<unknown>(["watchForSdk"]);

test("every invoked actor that fails is caught", () => {
  const uncaught = nodes().flatMap((node) =>
    node.invoke
      .filter(({ id }) => !node.transitions.has(`xstate.error.actor.${id}`))
      .map(({ id }) => `${named(node)}: ${id}`),
  );
  expect(uncaught).toEqual([]);
});

test("every state that waits for an actor to end has a timeout", () => {
  const waiting = nodes().filter(({ invoke }) => invoke.some(({ src }) => !LASTING.has(src)));
  const withoutTimeout = waiting.filter(({ after }) => after.length === 0).map(named);
  expect(waiting.map(named)).toEqual([
    "initializing.attempting",
    "syncingUser.settling",
    "alive.updatingUser",
  ]);
  expect(withoutTimeout).toEqual([]);
});

test("the states that wait for a lease or for the macrotask of grace have a timeout", () => {
  const timed = nodes().filter(({ after }) => after.length > 0);
  expect(timed.map(named)).toEqual(
    expect.arrayContaining(["syncingUser.leasing", "destroying", "initializing.waiting"]),
  );
});

test("every delay that the chart names is defined, and every defined one is named", () => {
  const used = nodes().flatMap(({ after }) => after.map(({ delay }) => String(delay)));
  const defined = Object.keys(sessionMachine.implementations.delays);
  expect([...new Set(used)].sort()).toEqual(defined.sort());
});

test("every action, guard and actor that is defined has a place in the chart", () => {
  const chart = JSON.stringify(sessionMachine.config, (_, value: unknown) =>
    typeof value === "function" ? Object.values(value) : value,
  );
  const { actions, guards, actors } = sessionMachine.implementations;
  // Spawned by an action rather than invoked by a state.
  const unused = [actions, guards, actors]
    .flatMap((defined) => Object.keys(defined))
    .filter((name) => !chart.includes(`"${name}"`) && name !== "holdSession");
  expect(unused).toEqual([]);
});

test("every state is entered by a transition or as a start", () => {
  const entered = new Set<unknown>();
  for (const node of nodes()) {
    for (const target of node.initial.target ?? []) entered.add(target);
    for (const { target } of transitionsOf(node)) for (const one of target ?? []) entered.add(one);
  }
  const unreachable = nodes().filter((node) => node.parent && !entered.has(node));
  expect(unreachable.map(named)).toEqual([]);
});

test("every event of the chart is declared somewhere, and no other is heard", () => {
  const heard = nodes().flatMap(({ ownEvents }) => ownEvents);
  const declared = heard.filter((type) => !isDelay(type) && !type.startsWith("xstate."));
  expect([...new Set(declared)].sort()).toEqual([
    "network.online",
    "retry",
    "sdk.failed",
    "sdk.loaded",
    "session.configured",
    "session.failed",
    "session.leased",
    "session.lost",
    "session.refused",
    "start",
    "stop",
    "user.absent",
    "user.failed",
    "user.settled",
    "user.updateFailed",
    "user.updated",
  ]);
});

test("the seven statuses are the states at the top, and nothing else is", () => {
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

test("no event of a long run is unplanned", () => {
  const { send, pass, at, unplanned } = walk(wishFor({ user: { type: "absent" } }));
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

test("an unplanned event is seen", () => {
  const { send, unplanned } = walkTo("idle");
  send({ type: "session.lost" });
  expect(unplanned).toEqual(["session.lost"]);
});
