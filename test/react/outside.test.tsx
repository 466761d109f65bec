import { Component, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import {
  Chatbox,
  useDesktopNotifications,
  useSession,
  useSessionController,
  useSessionEvent,
  useSessionState,
  useUnreads,
} from "../../src/index.js";
import { describeEachMode } from "../support/modes.js";
import { expectNoise, noise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { expectCaughtError } from "./support.js";

class Boundary extends Component<{ children: ReactNode }, { message: string }> {
  override state = { message: "" };
  static getDerivedStateFromError = ({ message }: Error) => ({ message });
  override render = () => this.state.message || this.props.children;
}

function WithState() {
  useSessionState();
  return null;
}

function WithEvent() {
  useSessionEvent("onMessage", () => undefined);
  return null;
}

function WithController() {
  useSessionController();
  return null;
}

function WithNotifications() {
  useDesktopNotifications();
  return null;
}

describeEachMode((mode) => {
  test("outside a <Session> there is no session and there are no unreads", async () => {
    const seen: unknown[] = [];
    function Badge() {
      seen.push(useSession(), useUnreads());
      return null;
    }
    await mode.mount(<Badge />);
    expect(seen.every((one) => one === undefined)).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
  });

  test.each([
    ["useSessionState", WithState],
    ["useSessionEvent", WithEvent],
    ["useSessionController", WithController],
    ["useDesktopNotifications", WithNotifications],
  ])("%s throws outside a <Session>, and says what is missing", async (hook, Consumer) => {
    expectCaughtError(/error occurred|outside a <Session>/);
    const { container } = await mode.mount(
      <Boundary>
        <Consumer />
      </Boundary>,
    );
    expect(container.textContent).toContain(`${hook}() was called outside a <Session>`);
  });

  test("a chat UI outside a <Session> tells the console what is wrong with it", async () => {
    expectNoise("console.error", /\(onBlur\)/);
    const wrong: object = { onBlur: "soon" };
    await mode.mount(<Chatbox conversationId="order-1" {...wrong} />);
    await settle();
    expect(noise("console.error")).toHaveLength(1);
  });

  test("a hook outside a <Session> says so in few words in a production build", async () => {
    vi.stubEnv("NODE_ENV", "production");
    expectCaughtError(/error occurred|outside a <Session>/);
    const { container } = await mode.mount(
      <Boundary>
        <WithState />
      </Boundary>,
    );
    expect(container.textContent).toBe("[talkjs-session] useSessionState() outside a <Session>.");
    vi.unstubAllEnvs();
  });
});
