import { afterEach, expect, test, vi } from "vitest";
import { Chatbox, HtmlPanel } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import "../support.js";
import { setScene } from "./support.js";

afterEach(() => void vi.useRealTimers());

describeEachMode((mode) => {
  test("a panel whose chat UI is destroyed while it opens is no failure of its own", async () => {
    vi.useFakeTimers();
    const { simulator, scene, errors } = setScene();
    const lift = simulator.fail("createHtmlPanel", { how: "hang", times: 1 });
    const panel = <HtmlPanel url="/panel.html" />;
    await mode.mount(scene({ children: <Chatbox conversationId="order-1">{panel}</Chatbox> }));
    await vi.advanceTimersByTimeAsync(0);
    simulator.sessions[0]?.getChatboxes()[0]?.destroy();
    await vi.advanceTimersByTimeAsync(16_000);
    lift();
    await vi.advanceTimersByTimeAsync(0);
    expect(errors).toEqual(["view-lost"]);
  });
});
