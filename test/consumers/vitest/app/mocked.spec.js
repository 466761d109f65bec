import { cleanup, render, screen } from "@testing-library/react";
import { createElement } from "react";
import Talk from "talkjs";
import { Session, useSession } from "talkjs-session";
import { createSessionController } from "talkjs-session/controller";
import { afterEach, expect, test, vi } from "vitest";

const simulator = await vi.hoisted(async () => {
  const { createTalkSimulator } = await import("talkjs-session/testing");
  return createTalkSimulator();
});

vi.mock("talkjs", () => ({ default: simulator.Talk }));

afterEach(() => {
  cleanup();
  simulator.reset();
});

test("a <Session> without `sdk` uses the module in the place of `talkjs`", async () => {
  const Name = () => createElement("p", null, useSession()?.me.name);
  const syncUser = () => new Talk.User({ id: "alice", name: "Alice" });
  render(createElement(Session, { appId: "app", syncUser }, createElement(Name)));
  await screen.findByText("Alice");
  expect(simulator.ledger.sessions.opened).toBe(1);
});

test("a controller without `sdk` uses it too", async () => {
  const controller = createSessionController({ appId: "app", userId: "alice" });
  controller.start();
  await controller.whenAlive();
  expect(simulator.ledger.sessions.open).toBe(1);
  await controller.stop();
});
