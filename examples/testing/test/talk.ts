import { cleanup } from "@testing-library/react";
import { createTalkSimulator, worlds } from "talkjs-session/testing";
import { afterEach, vi } from "vitest";

/** The simulator for all tests of a file. Its world has Alice, Bob and their messages. */
export const simulator = createTalkSimulator({ world: worlds.aliceAndBob });

// The app's `new Talk.User` uses the simulator too.
vi.mock("talkjs", () => ({ default: simulator.Talk }));

afterEach(() => {
  cleanup();
  simulator.reset();
});
