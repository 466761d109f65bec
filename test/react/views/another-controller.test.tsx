import { expect, test } from "vitest";
import { createSessionController, type SessionController } from "../../../src/controller.js";
import { Session } from "../../../src/index.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { anyView, KINDS } from "./support.js";
import "../support.js";

describeEachMode((mode) => {
  test.each(KINDS)(
    "a %s is created again in the live session of another controller",
    async (kind) => {
      const { Talk, ledger } = createTalkSimulator({ world: worlds.aliceAndBob });
      const [alice, bob] = ["alice", "bob"].map((userId) => {
        const controller = createSessionController({ appId: "app", userId, sdk: Talk });
        controller.start();
        return controller;
      });
      const view = (controller: SessionController | undefined) =>
        controller ? <Session controller={controller}>{anyView(kind)}</Session> : <></>;
      const { rerender } = await mode.mount(view(alice));
      await until(() => ledger.count("mount") === 1);
      rerender(view(bob));
      await until(() => ledger.count("mount") === 2);
      await settle();
      expect(ledger.boxes).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
      await Promise.all([alice?.stop(), bob?.stop()]);
    },
  );
});
