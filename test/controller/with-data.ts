import type Talk from "talkjs";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { alive } from "./lives.js";

/** A live session of Alice with data, and a function that changes the data. */
export async function withData(more: Partial<Talk.UserOptions> = {}) {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const user = (changes: Partial<Talk.UserOptions> = {}) =>
    new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer", ...more, ...changes });
  const all = await alive({ sdk: simulator.Talk, syncUser: user() });
  simulator.flush();
  return {
    ...all,
    simulator,
    user,
    change: (changes: Partial<Talk.UserOptions>) => all.configure({ syncUser: user(changes) }),
    writes: () =>
      simulator.ledger.calls
        .filter(({ on, method }) => on === "currentUser" && method === "set")
        .map(({ args: [patch] }) => patch),
  };
}
