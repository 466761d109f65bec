import { Fragment } from "react";
import { describe, expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";
import { tally } from "./support.js";

/** A `<Session>` that is not mounted, is signed out, or has a user. */
type User = string | null | undefined;

/** Two `<Session>`s: one contains the other, or precedes it. */
const SHAPES = {
  "a <Session> and one inside it": "nested",
  "a <Session> and a later sibling": "siblings",
} as const;

type Change = readonly [before: User, after: User];

const CHANGES: readonly (readonly [Change, Change])[] = (
  [
    ["alice", "bob"],
    ["alice", "carol"],
    ["alice", null],
    ["alice", undefined],
  ] as const
).flatMap((leaving) => [
  [leaving, [undefined, "bob"]],
  [leaving, [null, "bob"]],
]);

const told = (change: Change) =>
  change.map((user) => (user === undefined ? "not there" : String(user))).join(" → ");

const caseOf = (one: Change, other: Change) => ({
  title: `${told(one)}, and ${told(other)}`,
  one,
  other,
});

const cases = CHANGES.flatMap(([one, other]) => [caseOf(one, other), caseOf(other, one)]);

function open() {
  const simulator = createTalkSimulator();
  const wrongs: string[] = [];
  class Watched extends simulator.Talk.Session {
    constructor(options: ConstructorParameters<typeof simulator.Talk.Session>[0]) {
      super(options);
      if (this.me.id !== "alice" && simulator.sessions.some(({ me }) => me.id === "alice"))
        wrongs.push(`${String(this.me.id)} was opened before alice was closed`);
    }
  }
  const sdk = { ...simulator.Talk, Session: Watched };
  const session = (user: User, inside?: React.ReactNode) =>
    user === undefined ? (
      <Fragment key="none">{inside}</Fragment>
    ) : (
      <Session key="session" appId="app" userId={user} sdk={sdk}>
        {inside}
      </Session>
    );
  const shapes = {
    nested: (one: User, other: User) => session(one, <div>{session(other)}</div>),
    siblings: (one: User, other: User) => (
      <>
        <div>{session(one)}</div>
        <div>{session(other)}</div>
      </>
    ),
  };
  return { simulator, shapes, wrongs };
}

describeEachMode((mode) => {
  describe.each(Object.entries(SHAPES))("%s in one commit", (_, shape) => {
    test.each(cases)("$title: alice is closed first", async ({ one, other }) => {
      const { simulator, shapes, wrongs } = open();
      const view = shapes[shape];
      const { rerender } = await mode.mount(view(one[0], other[0]));
      expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
      rerender(view(one[1], other[1]));
      await settle();
      expect(wrongs).toEqual([]);
      const wanted = [one[1], other[1]].filter((user) => typeof user === "string");
      const there = simulator.sessions.map(({ me }) => me.id);
      expect(new Set(there)).toEqual(new Set(wanted));
      expect(tally(simulator.ledger).deadCalls).toBe(0);
    });
  });
});
