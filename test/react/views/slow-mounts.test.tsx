import type Talk from "talkjs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  Chatbox,
  Inbox,
  Popup,
  Session,
  SessionFailed,
  useChatView,
  type ChatViewState,
} from "../../../src/index.js";
import { describeEachMode, type Mode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft, followState, KINDS, refTo, setScene, type Kind } from "./support.js";
import "../support.js";

const MOUNT_MS = 15_000;
const REMAKE_MS = 120_000;

interface Given {
  readonly onError?: (error: { code: string }) => void;
  readonly onStatusChange?: (status: string, state: ChatViewState) => void;
  readonly highlightedWords?: readonly string[];
}

const chatViewWith: Record<Kind, (props: Given) => React.ReactElement> = {
  Chatbox: (props) => <Chatbox conversationId="order-1" {...props} />,
  Inbox: (props) => <Inbox {...props} />,
  Popup: (props) => <Popup conversationId="order-1" {...props} />,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A chat UI whose mount hangs, after its time has passed. */
async function openSlow(mode: Mode, kind: Kind) {
  const given = setScene();
  const lift = given.simulator.fail("mount", { how: "hang" });
  const followed = followState();
  const own: string[] = [];
  const onError = ({ code }: { code: string }) => void own.push(code);
  const props = { onError, onStatusChange: followed.onStatusChange };
  const shown = mode.render(given.scene({ children: chatViewWith[kind](props) }));
  await until(() => followed.last().status === "mounting");
  vi.advanceTimersByTime(MOUNT_MS - 1);
  await settle();
  expect(followed.last().status).toBe("mounting");
  vi.advanceTimersByTime(1);
  await until(() => followed.last().status === "failed");
  expect(own).toEqual(["view-timeout"]);
  const show = (changed: Given) =>
    shown.rerender(given.scene({ children: chatViewWith[kind]({ ...props, ...changed }) }));
  const end = async () => {
    shown.unmount();
    await settle();
    vi.advanceTimersByTime(0);
    await until(() => given.ledger.sessions.open === 0);
    expectNothingLeft(given.simulator);
  };
  return { ...given, ...followed, lift, own, show, end };
}

describeEachMode((mode) => {
  describe.each(KINDS)("a %s whose mount takes too long", (kind) => {
    test("is shown when TalkJS answers late", async () => {
      const { lift, last, ledger, own, end } = await openSlow(mode, kind);
      vi.advanceTimersByTime(40_000);
      lift();
      await until(() => last().status === "mounted");
      expect([ledger.boxes.opened, ledger.boxes.open]).toEqual([1, 1]);
      vi.advanceTimersByTime(10 * REMAKE_MS);
      await settle();
      expect([ledger.boxes.opened, last().status, own]).toEqual([1, "mounted", ["view-timeout"]]);
      await end();
    });

    test("shows what it was given meanwhile", async () => {
      const { lift, last, show, argsOf, end } = await openSlow(mode, kind);
      show({ highlightedWords: ["lamp"] });
      lift();
      await until(() => last().status === "mounted");
      expect(argsOf("setHighlightedWords").at(-1)).toEqual([["lamp"]]);
      await end();
    });

    test("is created again at once when the network is back", async () => {
      const { lift, last, ledger, own, end } = await openSlow(mode, kind);
      lift();
      window.dispatchEvent(new Event("online"));
      await until(() => last().status === "mounted");
      expect([ledger.boxes.open, own]).toEqual([1, ["view-timeout"]]);
      await end();
    });

    test("is created again after two minutes, and until then stays failed", async () => {
      const { simulator, lift, last, ledger, end } = await openSlow(mode, kind);
      const { opened } = ledger.boxes;
      vi.advanceTimersByTime(REMAKE_MS - 1);
      await settle();
      expect([ledger.boxes.opened, last().status]).toEqual([opened, "failed"]);
      vi.advanceTimersByTime(1);
      await until(() => ledger.boxes.opened === opened + 1);
      expect([ledger.boxes.open, last().status]).toEqual([1, "failed"]);
      simulator.fail("mount", { how: "hang", times: 0 });
      lift();
      await until(() => last().status === "mounted");
      await end();
    });

    test("has failed with the reason when TalkJS refuses it late", async () => {
      const { simulator, lift, last, ledger, own, retry, end } = await openSlow(mode, kind);
      simulator.fail("mount", { error: new Error("no access"), times: 1 });
      lift();
      await until(() => own.length === 2);
      expect([own, ledger.boxes.open]).toEqual([["view-timeout", "view-failed"], 0]);
      retry();
      await until(() => last().status === "mounted");
      await end();
    });

    test("is created again by retry, and the former answer changes nothing", async () => {
      const { lift, last, ledger, retry, own, end } = await openSlow(mode, kind);
      retry();
      await until(() => last().status === "mounting");
      expect(ledger.boxes.open).toBe(1);
      lift();
      await until(() => last().status === "mounted");
      expect([ledger.boxes.open, own]).toEqual([1, ["view-timeout"]]);
      await end();
    });

    test("is destroyed once when it is unmounted", async () => {
      const { lift, end, ledger } = await openSlow(mode, kind);
      await end();
      lift();
      window.dispatchEvent(new Event("online"));
      vi.advanceTimersByTime(REMAKE_MS);
      await settle();
      expect([ledger.boxes.open, ledger.deadCalls]).toEqual([0, []]);
    });
  });

  test("a chat UI that TalkJS refused to mount is created again when the network is back", async () => {
    const { simulator, scene, ledger, errors } = setScene();
    simulator.fail("mount", { times: 1 });
    const { onStatusChange, last } = followState();
    const children = <Chatbox conversationId="order-1" onStatusChange={onStatusChange} />;
    mode.render(scene({ children }));
    await until(() => last().status === "failed");
    window.dispatchEvent(new Event("online"));
    await until(() => last().status === "mounted");
    expect([ledger.boxes.open, errors]).toEqual([1, ["view-failed"]]);
  });

  test("a chat UI that other code took away stays away when the network is back", async () => {
    const { simulator, scene, ledger, mounted, errors } = setScene();
    mode.render(scene({ children: <Chatbox conversationId="order-1" data-testid="place" /> }));
    await mounted();
    document.querySelector("[data-testid=place]")?.replaceChildren();
    await until(() => errors.length > 0);
    window.dispatchEvent(new Event("online"));
    await settle();
    expect([ledger.boxes.open, simulator.ledger.count("mount")]).toEqual([0, 1]);
  });

  test("a network that comes back again and again creates a chat UI once a second at most", async () => {
    const { simulator, scene, ledger } = setScene();
    simulator.fail("mount");
    const { onStatusChange, last } = followState();
    const children = <Chatbox conversationId="order-1" onStatusChange={onStatusChange} />;
    mode.render(scene({ children }));
    await until(() => last().status === "failed");
    const { opened } = ledger.boxes;
    for (let times = 0; times < 100; times += 1) {
      window.dispatchEvent(new Event("online"));
      await settle();
    }
    expect(ledger.boxes.opened - opened).toBeLessThanOrEqual(2);
  });

  test("useChatView and <SessionFailed> show it until it is there", async () => {
    const { simulator } = setScene();
    const lift = simulator.fail("mount", { how: "hang" });
    const chatboxRef = refTo<Talk.Chatbox>();
    const Status = () => <output>{useChatView(chatboxRef).status}</output>;
    const { container } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={() => undefined}>
        <Chatbox conversationId="order-1" chatboxRef={chatboxRef} />
        <SessionFailed>{(error) => error.code}</SessionFailed>
        <Status />
      </Session>,
    );
    const shown = () => [
      container.querySelector("output")?.textContent,
      container.querySelector("[role=alert]")?.textContent,
    ];
    await until(() => shown()[0] === "mounting");
    expect(shown()).toEqual(["mounting", undefined]);
    vi.advanceTimersByTime(MOUNT_MS);
    await until(() => shown()[0] === "failed");
    await until(() => shown()[1] === "view-timeout");
    expect(shown()).toEqual(["failed", "view-timeout"]);
    lift();
    await until(() => shown()[0] === "mounted");
    await until(() => shown()[1] === undefined);
  });

  test("<SessionFailed> tries a failed chat UI again", async () => {
    const { simulator } = setScene();
    simulator.fail("mount", { times: 1 });
    const { container } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={() => undefined}>
        <Popup conversationId="order-1" />
        <SessionFailed />
      </Session>,
    );
    const button = () => container.querySelector<HTMLElement>("[role=alert] button");
    await until(() => button() !== null);
    button()?.click();
    await until(() => button() === null);
    expect(simulator.ledger.boxes.open).toBe(1);
  });

  test("<SessionFailed> shows nothing of a chat UI that is no longer there", async () => {
    const { simulator } = setScene();
    simulator.fail("mount");
    const app = (hasChat: boolean) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={() => undefined}>
        {hasChat && <Inbox />}
        <SessionFailed />
      </Session>
    );
    const { container, rerender } = mode.render(app(true));
    const alert = () => container.querySelector("[role=alert]");
    await until(() => alert() !== null);
    rerender(app(false));
    await until(() => alert() === null);
  });
});
