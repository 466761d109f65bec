import { expect, inject, test } from "vitest";
import { appWith } from "./app.js";
import { runNode } from "./run.js";

/** Runs in Node. */
const SCRIPT = `
  import { createRequire } from "node:module";
  import { createSessionController } from "talkjs-session/controller";
  import { createTalkSimulator } from "talkjs-session/testing";
  const required = createRequire(import.meta.url)("talkjs-session/controller");
  const { Talk, ledger } = createTalkSimulator();
  const controllers = [createSessionController, required.createSessionController].map((create) =>
    create({ sdk: Talk, appId: "app", userId: "alice" }),
  );
  for (const controller of controllers) controller.start();
  const [one, other] = await Promise.all(controllers.map((controller) => controller.whenAlive()));
  const before = { ...ledger.sessions };
  await controllers[0].stop();
  const { isAlive } = other;
  await controllers[1].stop();
  console.log(JSON.stringify({
    areTwoBuilds: createSessionController !== required.createSessionController,
    isOneSession: one === other,
    isAliveForTheLast: isAlive,
    opened: before.opened,
    openInTheEnd: ledger.sessions.open,
  }));
`;

test("an app that imports the package and requires it too has one session for each user", async () => {
  const dependencies = { talkjs: "0.46.0" };
  const home = await appWith({ dependencies, tarball: inject("tarball") });
  const told: unknown = JSON.parse(await runNode(home, "--input-type=module", "-e", SCRIPT));
  expect(told).toEqual({
    areTwoBuilds: true,
    isOneSession: true,
    isAliveForTheLast: true,
    opened: 1,
    openInTheEnd: 0,
  });
});
