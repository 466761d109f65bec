import { expect, test } from "vitest";
import { Session, type SessionError } from "../../../src/index.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { dieInSilence } from "../../sdk/hostile-talk.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { anyView, KINDS } from "./support.js";
import "../support.js";

describeEachMode((mode) => {
  test.each(KINDS)(
    "a %s is not created in a session that ends as soon as it is alive",
    async (kind) => {
      const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
      const errors: string[] = [];
      const onError = ({ code }: SessionError) => void errors.push(code);
      // The chat UI is created a microtask later.
      const onStatusChange = (status: string) => {
        if (status === "alive") dieInSilence(simulator.sessions[0]);
      };
      const handlers = { onError, onStatusChange };
      mode.render(
        <Session appId="app" userId="alice" sdk={simulator.Talk} {...handlers}>
          {anyView(kind)}
        </Session>,
      );
      await until(() => errors.length > 0);
      await settle();
      expect([errors, simulator.ledger.deadCalls]).toEqual([["session-lost"], []]);
    },
  );
});
