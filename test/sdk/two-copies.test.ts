import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { leasing } from "./leasing.js";

async function freshCopy() {
  vi.resetModules();
  return (await import("../../src/sdk/pool.js")).leaseSession;
}

test("two copies of this library on one page share their sessions", async () => {
  const [one, other] = [await freshCopy(), await freshCopy()];
  expect(one).not.toBe(other);
  const simulator = createTalkSimulator();
  const first = leasing(one, simulator).ask("alice");
  const second = leasing(other, simulator).ask("alice");
  expect(second.session).toBe(first.session);
  first.release();
  expect(second.session?.isAlive).toBe(true);
  second.release();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("a user switch from one copy to the other has never two sessions", async () => {
  const simulator = createTalkSimulator();
  const alice = leasing(await freshCopy(), simulator).ask("alice");
  alice.leave();
  const bob = leasing(await freshCopy(), simulator).ask("bob");
  expect(bob.told).toEqual([]);
  alice.release();
  expect(bob.told).toEqual(["leased"]);
  expect(simulator.ledger.sessions.mostOpen).toBe(1);
});

test("the ESM and the CommonJS build in one process share their sessions", async () => {
  type Controller = typeof import("../../src/controller.js");
  const dist = new URL("../../dist/", import.meta.url);
  // The builds have the types of their sources.
  const esm = (await import(new URL("controller.js", dist).href)) as Controller;
  const cjs = createRequire(import.meta.url)(
    fileURLToPath(new URL("controller.cjs", dist)),
  ) as Controller;
  expect(esm.SessionError).not.toBe(cjs.SessionError);
  const { Talk, ledger } = createTalkSimulator();
  const options = { sdk: Talk, appId: "app", userId: "alice" };
  const controllers = [esm, cjs].map((library) => library.createSessionController(options));
  for (const controller of controllers) controller.start();
  const [one, other] = await Promise.all(controllers.map((controller) => controller.whenAlive()));
  expect(one).toBe(other);
  await controllers[0]?.stop();
  expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  await controllers[1]?.stop();
  expect(ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});
