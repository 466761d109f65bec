import { expect, test } from "vitest";
import { fromCallback, type EventObject } from "xstate";
import { createActor, sessionMachine, statusOf } from "../../src/machines.js";
import type {
  HoldingEvent,
  HoldSessionInput,
  SessionEvent,
  UpdateUserInput,
} from "../../src/machines.js";
import { configured, userOf, wishFor } from "./walk.js";

/** The bare chart, and what its actors are given when they begin. */
function begin(...events: readonly SessionEvent[]) {
  const given: unknown[] = [];
  const note = <Event extends EventObject, Input>() =>
    fromCallback<Event, Input>(({ input }) => void given.push(input));
  const machine = sessionMachine.provide({
    actors: {
      holdSession: note<HoldingEvent, HoldSessionInput>(),
      updateUser: note<EventObject, UpdateUserInput>(),
    },
  });
  const actor = createActor(machine, { input: { wish: wishFor({ user: userOf("alice", 3) }) } });
  actor.start();
  for (const event of events) actor.send(event);
  return { actor, given };
}

const alive = [
  { type: "start", sdk: "loaded" },
  { type: "session.leased", revision: 3 },
] as const satisfies readonly SessionEvent[];

test("whoever holds the session is told whose it is, and which data of theirs is known", () => {
  const { given } = begin(...alive);
  expect(given).toEqual([{ appId: "app", userId: "alice", revision: 3 }]);
});

test("whoever writes new data is told whose it is, and that it is known", () => {
  const { given } = begin(...alive, configured({ user: userOf("alice", 4) }));
  expect(given.slice(1)).toEqual([{ userId: "alice", isUnsettled: false }]);
});

test("whoever writes data that is only promised is told to have it settled", () => {
  const { given } = begin(...alive, configured({ user: { type: "unsettled", id: "alice" } }));
  expect(given.slice(1)).toEqual([{ userId: "alice", isUnsettled: true }]);
});

test("the status of a session is its state at the top", () => {
  const { actor } = begin();
  expect(statusOf(actor.getSnapshot().value)).toBe("idle");
  actor.send(alive[0]);
  expect(actor.getSnapshot().value).toEqual({ syncingUser: "leasing" });
  expect(statusOf(actor.getSnapshot().value)).toBe("syncingUser");
});
