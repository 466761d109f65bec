import { useLayoutEffect, useState } from "react";
import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { tally } from "./support.js";

describeEachMode((mode) => {
  test("a controller that starts in the commit that removes another user's <Session> waits until that is closed", async () => {
    const simulator = createTalkSimulator();
    const options = { appId: "app", sdk: simulator.Talk };
    const bob = createSessionController({ ...options, userId: "bob" });
    function Start() {
      useLayoutEffect(() => bob.start(), []);
      return null;
    }
    let remove = () => {};
    function App() {
      const [isBobs, setBobs] = useState(false);
      useLayoutEffect(() => void (remove = () => setBobs(true)));
      return isBobs ? <Start /> : <Session {...options} userId="alice" />;
    }
    await mode.mount(<App />);
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
    remove(); // without `act`, which runs passive effects with the commit
    await until(() => simulator.sessions.some(({ me }) => me.id === "bob"));
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    await bob.stop();
  });
});
