import { version } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Chatbox, HtmlPanel } from "../../../src/index.js";
import { expectNoise } from "../../support/noise.js";
import { describeEachMode } from "../../support/modes.js";
import { until } from "../../support/settle.js";
import "../support.js";
import { setScene } from "./support.js";

afterEach(() => void vi.useRealTimers());

const inChatbox = (panel: React.ReactNode) => <Chatbox conversationId="order-1">{panel}</Chatbox>;

describeEachMode((mode) => {
  test("outside a chat UI it says where it belongs", () => {
    if (Number.parseInt(version) < 19) expectNoise("console.error", /error occurred/);
    expect(() => mode.render(<HtmlPanel url="/panel.html" />)).toThrow(
      "Place it inside <Chatbox>, <Inbox> or <Popup>",
    );
  });

  test("is reported to the chat UI's own onError", async () => {
    const { simulator, scene, errors } = setScene();
    simulator.fail("createHtmlPanel");
    const own: string[] = [];
    const onError: (error: { code: string }) => void = ({ code }) => void own.push(code);
    mode.render(
      scene({
        children: (
          <Chatbox conversationId="order-1" onError={onError}>
            <HtmlPanel url="/panel.html" />
          </Chatbox>
        ),
      }),
    );
    await until(() => own.length > 0);
    expect([own, errors]).toEqual([["panel-failed"], []]);
  });

  test.each([NaN, -5, Infinity])(
    "a height of %s is reported once, and TalkJS's own is used",
    async (height) => {
      const { simulator, scene, errors } = setScene();
      const view = () =>
        scene({
          children: (
            <Chatbox conversationId="order-1">
              <HtmlPanel key="panel" url="/panel.html" height={height} />
            </Chatbox>
          ),
        });
      const { rerender } = mode.render(view());
      await until(() => simulator.ledger.count("createHtmlPanel") === 1);
      rerender(view());
      await until(() => errors.length > 0);
      expect(errors).toEqual(["prop-invalid"]);
      expect(simulator.ledger.count("setHeight")).toBe(0);
    },
  );

  test("a panel that does not appear is reported in time, and shown when it comes after all", async () => {
    vi.useFakeTimers();
    const { simulator, scene, errors, ledger } = setScene();
    const lift = simulator.fail("createHtmlPanel", { how: "hang", times: 1 });
    mode.render(scene({ children: inChatbox(<HtmlPanel url="/panel.html" />) }));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(errors).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(errors).toEqual(["panel-timeout"]);
    lift();
    await vi.advanceTimersByTimeAsync(0);
    expect(ledger.htmlPanels.open).toBe(1);
  });

  test("is reported to the session with TalkJS's error as its cause", async () => {
    const { simulator, scene, causes } = setScene();
    const error = new Error("no room");
    simulator.fail("createHtmlPanel", { error });
    mode.render(scene({ children: inChatbox(<HtmlPanel url="/panel.html" />) }));
    await until(() => causes.length > 0);
    expect(causes).toEqual([error]);
  });

  test("a panel for one conversation appears when that is looked at, however late", async () => {
    vi.useFakeTimers();
    const { simulator, scene, errors } = setScene();
    const lift = simulator.fail("createHtmlPanel", { how: "hang", times: 1 });
    const panel = <HtmlPanel url="/panel.html" conversation="order-2" />;
    mode.render(scene({ children: inChatbox(panel) }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(errors).toEqual([]);
    lift();
    await vi.advanceTimersByTimeAsync(0);
  });

  test("outside a chat UI a production build says so in few words", () => {
    vi.stubEnv("NODE_ENV", "production");
    if (Number.parseInt(version) < 19) expectNoise("console.error", /error occurred/);
    expect(() => mode.render(<HtmlPanel url="/panel.html" />)).toThrow(
      "[talkjs-session] <HtmlPanel> outside a chat UI.",
    );
    vi.unstubAllEnvs();
  });

  test("a panel that went before it appeared is not reported, and destroyed when TalkJS brings it", async () => {
    vi.useFakeTimers();
    const { simulator, scene, errors, ledger } = setScene();
    const lift = simulator.fail("createHtmlPanel", { how: "hang", times: 1 });
    const { rerender } = mode.render(
      scene({ children: inChatbox(<HtmlPanel url="/panel.html" />) }),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    rerender(scene({ children: inChatbox(null) }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(errors).toEqual([]);
    lift();
    await vi.advanceTimersByTimeAsync(0);
    expect(ledger.htmlPanels).toMatchObject({ opened: 1, open: 0 });
    expect(ledger.boxes.open).toBe(1);
  });
});
