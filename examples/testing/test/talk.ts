import { cleanup } from "@testing-library/react";
import { createTalkSimulator, worlds } from "talkjs-session/testing";
import { afterEach, vi } from "vitest";

/** TalkJS for all tests of a file: with Alice, Bob, and what they have said so far. */
export const simulator = createTalkSimulator({ world: worlds.aliceAndBob });

// What the app builds with `new Talk.User` is the simulator's too.
vi.mock("talkjs", () => ({ default: simulator.Talk }));

afterEach(() => {
  cleanup();
  simulator.reset();
});
