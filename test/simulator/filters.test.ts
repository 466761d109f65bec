import type Talk from "talkjs";
import { expect, test } from "vitest";
import type { WorldData } from "../../src/testing.js";
import { openAlice } from "./open.js";

/** One conversation that starts at 100 ms, and one that starts much later. */
const world: WorldData = {
  users: [{ id: "alice", name: "Alice" }],
  conversations: [
    { id: "early", participants: ["alice"], messages: [{ from: "alice", text: "Hi", at: 100 }] },
    { id: "late", participants: ["alice"] },
  ],
};

function idsBy(filter: Talk.ConversationFilter): string[] {
  const { simulator, session } = openAlice({ world });
  let ids: string[] = [];
  session.subscribeConversations({ filter }, (list) => (ids = list.map(({ id }) => id).sort()));
  simulator.flush();
  return ids;
}

test.each<[Talk.NumberPredicate, string[]]>([
  [[">", 100], ["late"]],
  [
    [">=", 100],
    ["early", "late"],
  ],
  [["<", 100], []],
  [["<=", 100], ["early"]],
  [["between", [100, 200]], ["early"]],
  [["!between", [100, 200]], ["late"]],
])("the condition %j on createdAt matches %j", (createdAt, ids) => {
  expect(idsBy({ createdAt })).toEqual(ids);
});

test("an undefined condition matches everything", () => {
  const conditions: object = { subject: undefined, custom: undefined }; // possible in JavaScript
  expect(idsBy(conditions)).toEqual(["early", "late"]);
});

test("a condition on a number matches no text", () => {
  const conditions: object = { subject: [">", 0] }; // possible in JavaScript
  expect(idsBy(conditions)).toEqual([]);
});
