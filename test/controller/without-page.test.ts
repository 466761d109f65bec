import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";

failOnNoise();

const nodeController = () => {
  const codes: string[] = [];
  const onError = ({ code }: { code: string }) => void codes.push(code);
  const loading = { attempts: 1 };
  const controller = createSessionController({ appId: "app", userId: "alice", loading, onError });
  return { controller, codes, status: () => controller.getSnapshot().status };
};

test("without a page the SDK cannot be loaded, which is told, and waits for no page", async () => {
  const { controller, codes, status } = nodeController();
  controller.start();
  await until(() => status() === "failed");
  expect(codes).toEqual(["sdk-failed"]);
  await controller.stop();
  expect(status()).toBe("idle");
});

test("a controller that is stopped before it could fail says nothing", async () => {
  const { controller, codes, status } = nodeController();
  controller.start();
  await controller.stop();
  await settle();
  expect([status(), codes]).toEqual(["idle", []]);
});
