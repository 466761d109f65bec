import { expect, test } from "vitest";
import { fromCallback, type EventObject } from "xstate";
import { chatViewMachine, createActor, sessionMachine } from "../../src/machines.js";
import type {
  HoldingEvent,
  HoldSessionInput,
  SessionEvent,
  SettingsChanged,
  UpdateUserInput,
} from "../../src/machines.js";
import { configFor as viewWishFor } from "../views/walk.js";
import { configured, failedOf, pathOf, userOf, configFor } from "./walk.js";

/** An actor that throws when it starts. */
const crash = <Event extends EventObject = EventObject, Input = undefined>() =>
  fromCallback<Event, Input>(() => {
    throw new Error("a mistake");
  });

const slots = {
  loadSdk: { loadSdk: crash() },
  watchForSdk: { watchForSdk: crash() },
  resolveUser: { resolveUser: crash() },
  holdSession: { holdSession: crash<HoldingEvent, HoldSessionInput>() },
  updateUser: { updateUser: crash<EventObject, UpdateUserInput>() },
};

/** Runs a session in which one actor crashes. Returns its state and its reported failures. */
function crashIn(slot: keyof typeof slots, events: readonly SessionEvent[]) {
  const machine = sessionMachine.provide({ actors: slots[slot] });
  const actor = createActor(machine, { input: configFor() });
  const reports: string[] = [];
  actor.on("failure", ({ failure }) => reports.push(failure.code));
  actor.start();
  for (const event of events) actor.send(event);
  return [pathOf(actor.getSnapshot().value), reports];
}

const start: SessionEvent = { type: "start", sdk: "loaded" };
const leased: SessionEvent = { type: "session.leased", revision: 1 };
const blocked = failedOf("sdk.failed", "script-blocked");

test("a loader that crashes fails the session", () => {
  expect(crashIn("loadSdk", [{ type: "start" }])).toEqual(["failed.waiting", ["sdk-failed"]]);
});

test("a wait for the SDK that crashes ends at once", () => {
  expect(crashIn("watchForSdk", [{ type: "start" }, blocked])).toEqual([
    "initializing.loading",
    [],
  ]);
});

test("a lease that crashes fails the session", () => {
  expect(crashIn("holdSession", [start])).toEqual(["failed.waiting", ["session-failed"]]);
});

test("an update of user data that crashes is reported, and the session stays alive", () => {
  const events = [start, leased, configured({ user: userOf("alice", 2) })];
  expect(crashIn("updateUser", events)).toEqual(["alive.synced", ["user-update-failed"]]);
});

test("a user resolver that crashes fails the session", () => {
  const unresolved = configured({ user: { type: "unresolved", id: "alice" } });
  expect(crashIn("resolveUser", [unresolved, start])).toEqual(["failed.waiting", ["user-failed"]]);
});

test("a chat UI fails when its actor crashes", () => {
  const machine = chatViewMachine.provide({ actors: { holdView: crash<SettingsChanged>() } });
  const actor = createActor(machine, { input: { config: viewWishFor() } });
  const reports: string[] = [];
  actor.on("failure", ({ failure }) => reports.push(failure.code));
  actor.start();
  actor.send({ type: "start" });
  expect([actor.getSnapshot().value, reports]).toEqual([{ failed: "gone" }, ["view-failed"]]);
});

test("a failed chat UI outlives a crash of the actor that watches the network", () => {
  const machine = chatViewMachine.provide({ actors: { watchNetwork: crash<SettingsChanged>() } });
  const actor = createActor(machine, { input: { config: viewWishFor() } });
  actor.start();
  actor.send({ type: "start" });
  actor.send({ type: "view.lost" });
  expect(actor.getSnapshot().value).toEqual({ failed: "gone" });
});
