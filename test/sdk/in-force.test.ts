// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { createSessionController, type SessionError } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { onEmptyPage, page, placeholder, soon, withoutReadyOf } from "./page.js";

failOnNoise();
onEmptyPage();

function started(userId = "alice") {
  const errors: SessionError[] = [];
  const loading = { attempts: 1 };
  const onError = (error: SessionError) => void errors.push(error);
  const controller = createSessionController({ appId: "app", userId, loading, onError });
  controller.start();
  return { controller, errors, status: () => controller.getSnapshot().status };
}

async function stopped({ controller }: ReturnType<typeof started>) {
  const done = controller.stop();
  await soon();
  await done;
}

/** Another `Talk` on the page, as each test of an app can provide. */
function replaceTalk() {
  const simulator = createTalkSimulator();
  page.Talk = simulator.Talk;
  return simulator;
}

test("a Talk that another has replaced on the page is used as long as a session of it lives, and no longer", async () => {
  const former = replaceTalk();
  const alice = started();
  await soon();
  const newest = replaceTalk();
  const bob = started("bob");
  await soon();
  expect([former, newest].map(({ sessions }) => sessions.length)).toEqual([2, 0]);
  await stopped(alice);
  await stopped(bob);
  const carol = started("carol");
  await soon();
  expect([former, newest].map(({ sessions }) => sessions.length)).toEqual([0, 1]);
  await stopped(carol);
});

test("a controller that is started again uses the Talk that is on the page by then", async () => {
  replaceTalk();
  const alice = started();
  await stopped(alice);
  const newest = replaceTalk();
  alice.controller.start();
  await soon();
  expect(alice.status()).toBe("alive");
  expect(newest.sessions).toHaveLength(1);
  await stopped(alice);
});

test("a Talk that is on its way is waited for, though there was another before", async () => {
  replaceTalk();
  await stopped(started());
  let arrive: (() => void) | undefined;
  page.Talk = { ready: new Promise<void>((resolve) => (arrive = resolve)) };
  const alice = started();
  expect(alice.status()).toBe("initializing");
  Object.assign(page.Talk, withoutReadyOf(createTalkSimulator().Talk));
  arrive?.();
  await soon();
  expect(alice.status()).toBe("alive");
  await stopped(alice);
});

const throwing = (cause: Error) =>
  Object.defineProperty({ User: class {} }, "Session", {
    enumerable: true,
    get() {
      throw cause;
    },
  });

test("a `Session` that throws when it is read fails the session, with the reason", async () => {
  const cause = new Error("read too early");
  page.Talk = throwing(cause);
  const alice = started();
  await soon();
  expect(alice.status()).toBe("failed");
  expect(alice.errors).toMatchObject([{ code: "sdk-failed", cause }]);
  await stopped(alice);
});

test("a `Session` that throws once the script has run fails the session, with the reason", async () => {
  const { run } = placeholder();
  const alice = started();
  await soon();
  const cause = new Error("read too early");
  Object.defineProperties(page.Talk, Object.getOwnPropertyDescriptors(throwing(cause)));
  run();
  await soon();
  expect(alice.status()).toBe("failed");
  expect(alice.errors).toMatchObject([{ code: "sdk-failed", cause }]);
  await stopped(alice);
});

test("an `sdk` whose `Session` throws when it is read fails the session, with the reason", async () => {
  const cause = new Error("read too early");
  const onError = vi.fn();
  // These tests also pass invalid values.
  const sdk = throwing(cause) as never;
  const controller = createSessionController({
    sdk,
    appId: "app",
    userId: "alice",
    loading: { attempts: 1 },
    onError,
  });
  controller.start();
  await soon();
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: "sdk-failed", cause }),
  );
  const done = controller.stop();
  await soon();
  await done;
});
