import type { AnyStateMachine, AnyStateNode } from "xstate";
import { expect, test } from "vitest";
import { readPage } from "../../scripts/docs/pages.js";
import { chatViewMachine, createActor, sessionMachine } from "../../src/machines.js";

const page = await readPage("docs/machines.md");

/** Returns the code in a text: names between backticks. */
const codeIn = (text = ""): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** The tables of the page by the title of their first column, each row by its first cell. */
const tables = (column: string) =>
  page
    .split(/\n\n/)
    .filter((block) => new RegExp(`^\\| ${column} +\\|`).test(block))
    .map((block) => {
      const rows = block.split("\n").slice(2);
      return rows.map((row) => row.split("|").slice(1, -1));
    });

const namesIn = (table: readonly string[][] = []) => table.flatMap(([name]) => codeIn(name));

/** Returns the types of a union of events, as its file declares it. */
async function typesOf(union: string, file: string): Promise<string[]> {
  const source = await readPage(`machines/${file}`);
  const [, members = ""] = new RegExp(`export type ${union} =([^]*?);\n\n`).exec(source) ?? [];
  return typesIn(members);
}

const typesIn = (source: string): string[] =>
  [...source.matchAll(/\btype: "([a-z]+(?:\.[a-zA-Z]+)?)"/g)].map(([, type = ""]) => type);

async function fieldsOf(file: string, type: string): Promise<string[]> {
  const source = await readPage(file);
  const [, body = ""] = new RegExp(`interface ${type} {([^]*?)\n}`).exec(source) ?? [];
  return [...body.matchAll(/readonly (\w+)/g)].map(([, field = ""]) => field);
}

const nodesIn = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesIn),
];

/** Returns the paths of the states that invoke or spawn a slot. */
const statesWith = ({ root }: AnyStateMachine, slot: string): string[] =>
  nodesIn(root)
    .filter(
      (node) =>
        node.invoke.some(({ src }) => src === slot) || [node.config.entry].flat().includes(slot),
    )
    .map(({ path }) => path.join("."));

const [ofSession = [], ofView = []] = tables("slot");

test.each([
  ["session", sessionMachine, ofSession],
  ["chat UI", chatViewMachine, ofView],
] as const)(
  "the slots of the %s's machine, and the states in which they run",
  (_, machine, table) => {
    const { actors } = (machine as AnyStateMachine).implementations;
    expect(namesIn(table).sort()).toEqual(Object.keys(actors).sort());
    for (const [name, states] of table)
      expect(codeIn(states).sort()).toEqual(statesWith(machine, codeIn(name)[0] ?? "").sort());
  },
);

const row = (slot: string) =>
  [...ofSession, ...ofView].find(([name]) => codeIn(name)[0] === slot) ?? [];

test("the input of the slots, and the events that they receive", async () => {
  const actors = "machines/session.actors.ts";
  expect(codeIn(row("holdSession")[2])).toEqual(await fieldsOf(actors, "HoldSessionInput"));
  expect(codeIn(row("updateUser")[2])).toEqual(await fieldsOf(actors, "UpdateUserInput"));
  expect(codeIn(row("holdSession")[3])).toEqual(await typesOf("HoldingEvent", "session.actors.ts"));
});

/** The files of the actors in each slot. */
const FILES: readonly (readonly [slots: readonly string[], files: readonly string[]])[] = [
  [["loadSdk", "watchForSdk"], ["actors/load-sdk"]],
  [["resolveUser"], ["actors/resolve-user"]],
  [["holdSession"], ["actors/hold-session", "actors/verify-app"]],
  [["updateUser"], ["actors/update-user", "actors/resolve-user"]],
  [["holdView", "watchNetwork"], ["views/view-actors"]],
];

test.each(FILES)("the events that %j send back", async (slots, files) => {
  const sources = await Promise.all(files.map((file) => readPage(`src/${file}.ts`)));
  const sent = typesIn(sources.join("\n")).filter((type) => type.includes("."));
  const listed = slots.flatMap((slot) => codeIn(row(slot)[4]));
  expect([...new Set(listed)].sort()).toEqual([...new Set(sent)].sort());
});

test("each event of the session's machine has a row", async () => {
  const [commands, events] = tables("event");
  expect(namesIn(commands)).toEqual(await typesOf("SessionCommand", "session.types.ts"));
  expect(namesIn(events)).toEqual(await typesOf("SessionActorEvent", "session.types.ts"));
  expect(namesIn(tables("emitted")[0])).toEqual(["failure"]);
});

test("each field of the context and of the config has a row", () => {
  const actor = createActor(sessionMachine, { input: { appId: "app", userId: "alice" } });
  const { context } = actor.getSnapshot();
  const [fields, configs] = tables("field");
  expect(namesIn(fields)).toEqual(Object.keys(context));
  expect(namesIn(configs)).toEqual(Object.keys(context.config));
});

test("the states with the tag `pending` are listed", () => {
  const [, listed = ""] = /The states ([^]*?) have it/.exec(page) ?? [];
  const tagged = nodesIn(sessionMachine.root).filter(({ tags }) => tags.includes("pending"));
  expect(codeIn(listed)).toEqual(tagged.map(({ path }) => path.join(".")));
});
