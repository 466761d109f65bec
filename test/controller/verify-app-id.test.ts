import { describe, expect, test } from "vitest";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";

failOnNoise();

describe("verifyAppId", () => {
  test("is off by default: TalkJS is not asked", async () => {
    const { simulator } = await alive();
    await settle();
    expect(simulator.ledger.calls.some(({ method }) => method === "hasValidCredentials")).toBe(
      false,
    );
  });

  test("asks once, and a known app changes nothing", async () => {
    const { simulator, status, controller, codes } = await alive({ verifyAppId: true });
    controller.start({});
    await settle();
    const asked = simulator.ledger.calls.filter(({ method }) => method === "hasValidCredentials");
    expect([asked.length, status(), codes()]).toEqual([1, "alive", []]);
  });

  test("with an unknown app fails the session, which is closed", async () => {
    const { simulator, status, controller, codes } = await alive(
      { verifyAppId: true },
      { appIds: ["another"] },
    );
    await until(() => status() === "failed");
    expect(codes()).toEqual(["app-id-invalid"]);
    expect(simulator.ledger.sessions.open).toBe(0);
    expect(controller.getSnapshot()).toMatchObject({ error: { code: "app-id-invalid" } });
  });

  test("that cannot be answered is reported, and the session goes on", async () => {
    const { configure, simulator, status, codes, errors, controller } = await alive();
    const error = new Error("nobody answers");
    simulator.fail("hasValidCredentials", { times: 1, how: "throw", error });
    configure({ verifyAppId: true });
    await controller.stop();
    controller.start();
    await until(() => codes().length > 0);
    expect([status(), codes()]).toEqual(["alive", ["app-id-unverified"]]);
    expect(errors[0]?.cause).toBe(error);
  });
});
