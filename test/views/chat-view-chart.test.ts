import { expect, test } from "vitest";
import { chatViewMachine } from "../../src/machines.js";

type Node = (typeof chatViewMachine)["root"];

const within = (node: Node): Node[] =>
  Object.values<Node>(node.states).flatMap((child) => [child, ...within(child)]);

const nodes = within(chatViewMachine.root);
const isDelay = (type: string) => type.startsWith("xstate.after.");

test("has the seven states that are the public status words", () => {
  expect(Object.keys(chatViewMachine.states)).toEqual([
    "idle",
    "creating",
    "mounting",
    "mounted",
    "destroying",
    "destroyed",
    "failed",
  ]);
});

test("handles the declared events and no other", () => {
  const heard = [chatViewMachine.root, ...nodes].flatMap(({ ownEvents }) => ownEvents);
  const declared = heard.filter((type) => !isDelay(type) && !type.startsWith("xstate."));
  expect([...new Set<string>(declared)].sort()).toEqual([
    "network.online",
    "page.replaced",
    "pause",
    "retry",
    "start",
    "stop",
    "view.configured",
    "view.created",
    "view.failed",
    "view.lost",
    "view.mounted",
  ]);
});

test("names no action, guard or actor that is not defined, and defines none in vain", () => {
  const config = JSON.stringify(chatViewMachine.config, (_, value: unknown) =>
    typeof value === "function" ? Object.values(value) : value,
  );
  const { actions, guards, actors } = chatViewMachine.implementations;
  const unused = [actions, guards, actors]
    .flatMap((defined) => Object.keys(defined))
    .filter((name) => !config.includes(`"${name}"`));
  expect(unused).toEqual([]);
});
