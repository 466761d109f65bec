import { expect, test } from "vitest";
import { leaseSession } from "../../src/sdk/pool.js";
import { createTalkSimulator } from "../../src/testing.js";
import { hostileTalk, hostileWorlds } from "./hostile-talk.js";
import { leasing } from "./leasing.js";

const worlds = Object.entries(hostileWorlds);

test.each(worlds)("the next user waits for nobody whose session %s", (_, world) => {
  const simulator = createTalkSimulator();
  const { ask } = leasing(leaseSession, simulator);
  const sdk = hostileTalk(simulator, world);
  const alice = ask("alice", { sdk });
  alice.leave();
  const bob = ask("bob", { sdk: hostileTalk(simulator, {}) });
  const carol = ask("carol", { sdk });
  alice.release();
  expect(bob.told).toEqual(["leased"]);
  expect(carol.told.length).toBeGreaterThan(0);
  carol.release();
  bob.release();
  const open = simulator.sessions.map(({ me }) => me.id);
  expect(open).toEqual(world.isImmortal ? open : []);
});

test("who cannot take a session does not hold it", () => {
  const { ask, simulator } = leasing(leaseSession);
  const refuses = () => {
    throw new Error("not this one");
  };
  const alice = ask("alice", { leased: refuses });
  expect(alice.told).toEqual(["failed"]);
  expect(alice.causes).toMatchObject([{ message: "not this one" }]);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  expect(ask("bob").told).toEqual(["leased"]);
});

test("who cannot say which credentials they have gets no session, and keeps nobody waiting", () => {
  const { ask, simulator } = leasing(leaseSession);
  const refuses = () => {
    throw new Error("no credentials");
  };
  expect(ask("alice", { credentials: refuses }).told).toEqual(["failed"]);
  expect(simulator.ledger.sessions.open).toBe(0);
  expect(ask("alice").told).toEqual(["leased"]);
});
