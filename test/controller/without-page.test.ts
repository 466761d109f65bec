import { expect, test } from "vitest";
import { createSessionController, preloadTalk, type SessionError } from "../../src/controller.js";
import { scriptSource } from "../../src/sdk/script.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";

failOnNoise();

const nodeController = () => {
  const errors: SessionError[] = [];
  const onError = (error: SessionError) => void errors.push(error);
  const loading = { attempts: 1 };
  const controller = createSessionController({ appId: "app", userId: "alice", loading, onError });
  const codes = () => errors.map(({ code }) => code);
  return { controller, errors, codes, status: () => controller.getSnapshot().status };
};

test("without a page the SDK cannot be loaded: this is reported, and nothing waits for a page", async () => {
  const { controller, codes, errors, status } = nodeController();
  controller.start();
  await until(() => status() === "failed");
  expect(codes()).toEqual(["sdk-failed"]);
  expect(errors[0]?.cause).toBeInstanceOf(Error);
  await controller.stop();
  expect(status()).toBe("idle");
});

test("a controller that is stopped before it could fail says nothing", async () => {
  const { controller, codes, status } = nodeController();
  controller.start();
  await controller.stop();
  await settle();
  expect([status(), codes()]).toEqual(["idle", []]);
});

test("a preload and a watcher of the SDK get nothing and no error", () => {
  expect(preloadTalk()).toBeUndefined();
  const stop = scriptSource().watch(() => expect.unreachable());
  expect(stop()).toBeUndefined();
});
