import { expect, test } from "vitest";
import { Chatbox } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

describeEachMode((mode) => {
  test("a select that rejects after its chat UI is gone reports nothing to the next user", async () => {
    const { simulator, scene, errors, mounted } = setScene();
    const lift = simulator.fail("select", { how: "hang", times: 1 });
    const view = (userId: string) =>
      scene({ userId, children: <Chatbox conversationId="order-1" /> });
    const { rerender } = mode.render(view("alice"));
    await mounted();
    rerender(view("bob"));
    await mounted(2);
    lift();
    await settle();
    expect(errors).toEqual([]);
  });
});
