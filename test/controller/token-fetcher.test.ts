import { describe, expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { alive } from "./lives.js";

failOnNoise();

const bobByPromise = { userId: "bob", syncUser: () => new Promise<never>(() => undefined) };

describe("a token fetcher", () => {
  test("is always the newest", async () => {
    const asked: string[] = [];
    const fetcher = (name: string) => () => {
      asked.push(name);
      return name;
    };
    const { configure, simulator, session } = await alive(
      { token: "t", tokenFetcher: fetcher("first") },
      { unknowns: { firstToken: "none" } },
    );
    configure({ token: "t", tokenFetcher: fetcher("second") });
    const [simulated] = simulator.sessions;
    expect(simulated).toBe(session);
    if (simulated) await simulator.requestToken(simulated);
    expect(asked).toEqual(["second"]);
  });

  test.each([
    ["nobody is", { userId: null }],
    ["the next user is invalid and", { userId: {} as string }], // as in plain JavaScript
    ["another user is", { userId: "bob" }],
    ["another user, of whom a function knows more, is", bobByPromise],
  ])(
    "is the one before as soon as %s wanted: the next is for no session of Alice",
    async (_, next) => {
      const asked: string[] = [];
      const fetcher = (name: string) => () => (asked.push(name), name);
      const { configure, simulator } = await alive(
        { token: "t", tokenFetcher: fetcher("of Alice") },
        { unknowns: { firstToken: "none" } },
      );
      configure({ ...next, token: "t", tokenFetcher: fetcher("of the next") });
      const [session] = simulator.sessions;
      if (session) await simulator.requestToken(session);
      expect(asked).toEqual(["of Alice"]);
    },
  );

  test("is the newest where a function says who the user is", async () => {
    const asked: string[] = [];
    const { Talk } = createTalkSimulator();
    const syncUser = () => new Talk.User({ id: "alice", name: "Alice" });
    const tokenFetcher = (name: string) => () => (asked.push(name), name);
    const { configure, simulator } = await alive(
      { token: "t", syncUser, tokenFetcher: tokenFetcher("first") },
      { unknowns: { firstToken: "none" } },
    );
    configure({ token: "t", syncUser, tokenFetcher: tokenFetcher("second") });
    const [session] = simulator.sessions;
    if (session) await simulator.requestToken(session);
    expect(asked).toEqual(["second"]);
  });

  test("of a controller that is gone is no longer asked", async () => {
    const asked: string[] = [];
    const { simulator, controller, whole } = await alive(
      { token: "t", tokenFetcher: () => (asked.push("gone"), "t") },
      { unknowns: { firstToken: "none" } },
    );
    const stays = createSessionController(
      whole({ tokenFetcher: () => (asked.push("stays"), Promise.resolve("t")) }),
    );
    stays.start();
    await controller.stop();
    const [session] = simulator.sessions;
    expect(session && (await simulator.requestToken(session))).toEqual({ type: "given" });
    expect(asked).toEqual(["stays"]);
    await stays.stop();
  });
});
