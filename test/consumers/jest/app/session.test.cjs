/** @jest-environment jsdom */
const { createSessionController } = require("talkjs-session/controller");
const { createTalkSimulator } = require("talkjs-session/testing");

const mockSimulator = createTalkSimulator();

jest.mock("talkjs", () => ({
  __esModule: true,
  get default() {
    return mockSimulator.Talk;
  },
}));

test("a module in the place of `talkjs` is the SDK", async () => {
  const controller = createSessionController({ appId: "app", userId: "alice" });
  controller.start();
  const session = await controller.whenAlive();
  expect(session.me.id).toBe("alice");
  await controller.stop();
});
