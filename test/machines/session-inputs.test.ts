import { expect, test } from "vitest";
import { fromCallback, type EventObject } from "xstate";
import { createActor, sessionMachine, statusOf } from "../../src/machines.js";
import type {
  HoldingEvent,
  HoldSessionInput,
  SessionEvent,
  UpdateUserInput,
} from "../../src/machines.js";
import { configured, userOf, configFor } from "./walk.js";

/** Starts the chart without real actors, and records the input of its actors. */
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
  const actor = createActor(machine, {
    input: configFor({ user: userOf("alice", 3) }),
  });
  actor.start();
  for (const event of events) actor.send(event);
  return { actor, given };
}

const alive = [
  { type: "start", sdk: "loaded" },
  { type: "session.leased", revision: 3 },
] as const satisfies readonly SessionEvent[];

test("the holder of the session receives the user's id and the revision of their data", () => {
  const { given } = begin(...alive);
  expect(given).toEqual([{ appId: "app", userId: "alice", revision: 3 }]);
});

test("the actor that writes new data receives the user's id, and that the data is resolved", () => {
  const { given } = begin(...alive, configured({ user: userOf("alice", 4) }));
  expect(given.slice(1)).toEqual([{ userId: "alice", isUnresolved: false }]);
});

test("the actor that writes promised data receives that the data is unresolved", () => {
  const { given } = begin(...alive, configured({ user: { type: "unresolved", id: "alice" } }));
  expect(given.slice(1)).toEqual([{ userId: "alice", isUnresolved: true }]);
});

test("the status of a session is its top-level state", () => {
  const { actor } = begin();
  expect(statusOf(actor.getSnapshot().value)).toBe("idle");
  actor.send(alive[0]);
  expect(actor.getSnapshot().value).toEqual({ syncingUser: "leasing" });
  expect(statusOf(actor.getSnapshot().value)).toBe("syncingUser");
});
