import { extractMachinesFromFile } from "@xstate/machine-extractor";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createMachine, type AnyStateMachine, type AnyTransitionDefinition } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { inRoot } from "../../scripts/docs/pages.js";
import { FAILURE, nodesIn, transitionsFrom, typeOf } from "./model/chart.js";

const charts: [string, AnyStateMachine][] = [
  ["machines/session.machine.ts", sessionMachine],
  ["machines/chat-view.machine.ts", chatViewMachine],
];

/** Stately's tools extract a chart from source code without running it. */
async function extract(file: string) {
  const found = extractMachinesFromFile(await readFile(inRoot(file), "utf8"));
  expect(found?.machines).toHaveLength(1);
  const machine = found?.machines[0];
  if (!machine) throw new Error(`No machine in ${file}`);
  return {
    states: machine.getAllStateNodes().map(({ path }) => path.join(".")),
    transitions: machine
      .getTransitions()
      .map(({ fromPath, transitionPath }) => `${fromPath.join(".")}: ${transitionPath.join(" ")}`),
  };
}

const statesOf = ({ root }: AnyStateMachine) => nodesIn(root).map(({ path }) => path.join("."));

const transitionsOf = ({ root }: AnyStateMachine) =>
  nodesIn(root).flatMap((node) =>
    transitionsFrom(node).map(
      (transition) => `${node.path.join(".")}: ${positionOf(transition).join(" ")}`,
    ),
  );

/** Returns the path of a transition in its state's definition, in the extractor's format. */
function positionOf(transition: AnyTransitionDefinition) {
  const { source } = transition;
  const type = typeOf(transition);
  if (type === "") return ["always", source.always?.indexOf(transition)];
  const branch = source.transitions.get(type)?.indexOf(transition);
  const delay = /^xstate\.after\.([^.]+)/.exec(type)?.[1];
  if (delay !== undefined) return ["after", delay, branch];
  const invoked = source.invoke.findIndex(({ id }) => type === FAILURE + id);
  return invoked < 0 ? ["on", type, branch] : ["invoke", invoked, "onError", branch];
}

test.each(charts)("Stately's extractor finds every state of %s", async (file, machine) => {
  const { states } = await extract(file);
  expect(states.length).toBeGreaterThan(9);
  expect(states.sort()).toEqual(statesOf(machine).sort());
});

test.each(charts)("Stately's extractor finds every transition of %s", async (file, machine) => {
  const { transitions } = await extract(file);
  expect(transitions.length).toBeGreaterThan(25);
  expect(transitions.sort()).toEqual(transitionsOf(machine).sort());
});

/** Returns the parts of a chart that a definition without functions can contain. */
const chartOf = ({ root }: AnyStateMachine): unknown => {
  const nodes = nodesIn(root).map((node) => ({
    id: node.id,
    description: node.description,
    entry: node.entry,
    exit: node.exit,
    invoke: node.invoke.map(({ id, src }) => ({ id, src })),
    transitions: transitionsFrom(node).map((transition) => ({
      type: typeOf(transition),
      target: transition.target?.map(({ id }) => id),
      guard: transition.guard,
      actions: transition.actions,
      description: transition.description,
    })),
  }));
  // XState starts timers with functions, which differ between machines.
  return JSON.parse(JSON.stringify(nodes));
};

test.each(charts)("the definition of %s as JSON is the whole chart", (_, machine) => {
  const definition: unknown = JSON.parse(JSON.stringify(machine.config));
  // A definition from JSON has no type. The comparison below checks it.
  const pasted = createMachine(definition as Parameters<typeof createMachine>[0]);
  expect(chartOf(pasted)).toEqual(chartOf(machine));
});
