import { expect, test } from "vitest";
import { createActor, SimulatedClock } from "xstate";
import { sessionMachine, type SessionStatus } from "../../src/machines.js";
import { walkTo } from "./walk.js";

const STATUSES = ["idle", "initializing", "syncingUser", "alive", "destroying", "failed"] as const;

/** A machine on another page, with the snapshot that this status left behind. */
function restoredFrom(status: Exclude<SessionStatus, "destroyed">) {
  const { actor } = walkTo(status);
  const snapshot = actor.getPersistedSnapshot();
  actor.stop();
  const restored = createActor(sessionMachine, {
    // JSON is the form in which apps store it, and `input` is not read.
    snapshot: JSON.parse(JSON.stringify(snapshot)) as typeof snapshot,
    input: { appId: "" },
    clock: new SimulatedClock(),
  });
  restored.start();
  return restored;
}

test.each(STATUSES)("a session restored from `%s` is not alive, and opens again", (status) => {
  const restored = restoredFrom(status);
  restored.send({ type: "session.restored" });
  expect(restored.getSnapshot().matches("alive")).toBe(false);
  restored.send({ type: "start", sdk: "loaded" });
  restored.send({ type: "sdk.loaded" });
  expect(restored.getSnapshot().value).toEqual({ syncingUser: "leasing" });
  restored.send({ type: "session.leased", revision: 1 });
  expect(restored.getSnapshot().matches("alive")).toBe(true);
  restored.stop();
});

test("a restored session forgets what only its former page had", () => {
  const restored = restoredFrom("alive");
  restored.send({ type: "session.restored" });
  const { sdk, identity, failure, config } = restored.getSnapshot().context;
  expect({ sdk, identity, failure }).toEqual({ sdk: "unloaded" });
  expect(config).toMatchObject({ appId: "app", user: { id: "alice" } });
  restored.stop();
});

test("a change of the config keeps the other fields, and names a user in the short form", () => {
  const { actor, send } = walkTo("idle", { lingerMs: 7 });
  send({ type: "session.configured", config: { userId: "bob" } });
  expect(actor.getSnapshot().context.config).toMatchObject({
    appId: "app",
    lingerMs: 7,
    user: { type: "known", id: "bob" },
  });
  send({ type: "session.configured", config: { userId: null } });
  expect(actor.getSnapshot().context.config).toMatchObject({
    lingerMs: 7,
    user: { type: "absent" },
  });
});
