import type * as Talk from "talkjs/all.js";
import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";

/** Options whose secrets and user data count how often they are read. */
function countedOptions(sdk: ReturnType<typeof createTalkSimulator>["Talk"]) {
  const reads: string[] = [];
  const count = <Value>(name: string, value: Value): Value => {
    reads.push(name);
    return value;
  };
  // A proxy, because a user of the SDK is frozen.
  const user = new Proxy<Talk.User>(new sdk.User({ id: "alice", name: "Alice" }), {
    get: (target, field) => count(String(field), Reflect.get(target, field) as unknown),
  });
  const options = {
    appId: "app",
    sdk,
    syncUser: user,
    get signature() {
      return count("signature", "secret");
    },
  };
  return { reads, options };
}

test("a session is leased with one read of the credentials", async () => {
  const { reads, options } = countedOptions(createTalkSimulator().Talk);
  const controller = createSessionController(options);
  controller.start();
  reads.length = 0;
  await controller.whenAlive();
  expect(reads.filter((name) => name === "signature")).toEqual(["signature"]);
  await controller.stop();
});

test("new options read the user's data once", async () => {
  const { reads, options } = countedOptions(createTalkSimulator().Talk);
  const controller = createSessionController(options);
  controller.start();
  await controller.whenAlive();
  reads.length = 0;
  controller.configure(options);
  expect(reads.filter((name) => name === "email")).toEqual(["email"]);
  await controller.stop();
});
