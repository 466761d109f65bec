import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import {
  Chatbox,
  Inbox,
  Popup,
  Session,
  type ChatViewState,
  type SessionError,
} from "../../../src/index.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { PERSON, SECRETS } from "../../support/secrets.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNoise } from "../../support/noise.js";
import {
  anyView,
  expectNothingLeft,
  followState,
  KINDS,
  refTo,
  setScene,
  type Kind,
} from "./support.js";
import "../support.js";

interface Watched {
  onError?: (error: { code: string; cause?: unknown }) => void;
  onStatusChange?: (status: string, state: ChatViewState) => void;
}

const watched: Record<Kind, (props: Watched) => React.ReactElement> = {
  Chatbox: (props) => <Chatbox conversationId="order-1" {...props} />,
  Inbox: (props) => <Inbox {...props} />,
  Popup: (props) => <Popup conversationId="order-1" {...props} />,
};

describeEachMode((mode) => {
  describe.each(KINDS)("a %s", (kind) => {
    test.each([
      ["that cannot be created", `create${kind}`, "throw"],
      ["that cannot be mounted", "mount", "reject"],
      ["whose mount throws", "mount", "throw"],
    ] as const)("%s has failed, with a retry that works", async (_name, place, how) => {
      const { simulator, scene, ledger, errors } = setScene();
      simulator.fail(place, { how, times: 1, error: new Error("not today") });
      const own: unknown[] = [];
      const { onStatusChange, retry, last } = followState();
      const onError = ({ code, cause }: { code: string; cause?: unknown }) =>
        void own.push(code, String(cause));
      const { unmount } = mode.render(
        scene({ children: watched[kind]({ onError, onStatusChange }) }),
      );
      await until(() => last().status === "failed");
      expect(own).toEqual(["view-failed", "Error: not today"]);
      expect(errors).toEqual([]);
      expect(ledger.boxes.open).toBe(0);
      retry();
      await until(() => last().status === "mounted");
      expect(ledger.boxes.open).toBe(1);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });

    test("without an onError of its own tells <Session onError>, once", async () => {
      const { simulator, scene, errors } = setScene();
      simulator.fail("mount");
      const { rerender } = mode.render(scene({ children: anyView(kind) }));
      await until(() => errors.length > 0);
      rerender(scene({ children: anyView(kind) }));
      await settle();
      expect(errors).toEqual(["view-failed"]);
    });

    test("that refuses a setting tells what it threw", async () => {
      const { simulator, scene, causes } = setScene();
      const error = new Error("not now");
      simulator.fail("setHighlightedWords", { times: 1, error });
      const view = watched[kind]({});
      const props = { ...(view.props as object), highlightedWords: ["lamp"] };
      mode.render(scene({ children: { ...view, props } }));
      await until(() => causes.length > 0);
      expect(causes).toEqual([error]);
    });

    test("that refuses a setting or a conversation lives on, and says so", async () => {
      const { simulator, scene, created, ledger } = setScene();
      simulator.fail("setHighlightedWords", { times: 1 });
      simulator.fail("select", { times: 1 });
      const own: string[] = [];
      const { onStatusChange, last } = followState();
      const onError = ({ code }: { code: string }) => void own.push(code);
      const view = watched[kind]({ onError, onStatusChange });
      const props = { ...(view.props as object), highlightedWords: ["lamp"] };
      mode.render(scene({ children: { ...view, props } }));
      await until(() => last().status === "mounted");
      await settle();
      expect(own).toEqual(["view-update-failed", "view-update-failed"]);
      expect(created()).toBe(1);
      expect(ledger.deadCalls).toEqual([]);
    });
  });

  test("the message of a failed chat UI contains the reason, e.g. that its user does not exist", async () => {
    const simulator = createTalkSimulator();
    const messages: string[] = [];
    mode.render(
      <Session appId="app" userId="nobody" sdk={simulator.Talk}>
        <Chatbox conversationId="order-1" onError={({ message }) => void messages.push(message)} />
      </Session>,
    );
    await until(() => messages.length > 0);
    expect(messages).toEqual([expect.stringContaining('user "nobody" must exist')]);
  });

  test.each([
    ["nothing of the user", `no ${SECRETS.name}, ${SECRETS.email}, ${SECRETS.phone}`, "no …, …, …"],
    ["no credentials", `${SECRETS.token} or ${SECRETS.signature}`, "… or …"],
    [
      "no one's address, phone or token",
      "bob@example.com +1 (555) 0123456 eyJh.eyJz.c2ln",
      "… … …",
    ],
    ["no signature", `not ${"0123456789abcdef".repeat(4)}`, "not …"],
    ["no more than a few lines", "no ".repeat(1_000), "no ".repeat(66) + "no"],
  ])("the message of a failed chat UI has %s in it", async (_, message, left) => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    simulator.fail("mount", { times: 1, error: new Error(message) });
    const messages: string[] = [];
    const onError = (error: SessionError) => void messages.push(error.message);
    mode.render(
      <Session
        {...{ appId: "app", sdk: simulator.load, token: SECRETS.token }}
        signature={SECRETS.signature}
        syncUser={() => new simulator.Talk.User({ id: "alice", ...PERSON })}
      >
        <Chatbox conversationId="order-1" onError={onError} />
      </Session>,
    );
    await until(() => messages.length > 0);
    expect(messages).toEqual([expect.stringContaining(`mounted. (${left}) Its place`)]);
  });

  test.each([
    ["undefined", undefined, "(undefined) "],
    ["a text", "no", "(no) "],
    ["an object without a text", Object.create(null), ""],
  ])("a chat UI that fails with %s has a message", async (_, thrown: unknown, reason) => {
    const { Talk } = createTalkSimulator({ world: worlds.aliceAndBob });
    const createChatbox = () => {
      throw thrown;
    };
    const messages: string[] = [];
    const onError = (error: SessionError) => void messages.push(error.message);
    mode.render(
      <Session
        {...{ appId: "app", userId: "alice", sdk: Talk }}
        sessionRef={(session) => session && Object.assign(session, { createChatbox })}
      >
        <Chatbox conversationId="order-1" onError={onError} />
      </Session>,
    );
    await until(() => messages.length > 0);
    expect(messages).toEqual([expect.stringContaining(`mounted. ${reason}Its place`)]);
  });

  test("an onError that throws breaks nothing: the session reports both errors", async () => {
    const { simulator, scene, errors } = setScene();
    simulator.fail("mount", { times: 1 });
    const onError = () => {
      throw new Error("the app's own");
    };
    mode.render(scene({ children: <Chatbox conversationId="order-1" onError={onError} /> }));
    await until(() => errors.length > 0);
    await settle();
    expect(errors).toEqual(["handler-failed"]);
  });

  test("without any onError it goes to the console", async () => {
    const { simulator } = setScene();
    simulator.fail("mount");
    expectNoise("console.error", /view-failed|could not be created or mounted/);
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Chatbox conversationId="order-1" />
      </Session>,
    );
    await until(() => simulator.ledger.count("mount") === 1);
    await settle();
    expect(simulator.ledger.boxes.open).toBe(0);
  });

  test("a chat UI that cannot be destroyed is reported to the handler of its own user", async () => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    const heard: string[] = [];
    const children = <Chatbox conversationId="order-1" />;
    const view = (user: string) => (
      <Session
        appId="app"
        userId={user}
        sdk={simulator.Talk}
        onError={({ code }) => void heard.push(`${user}: ${code}`)}
      >
        {children}
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    await until(() => simulator.ledger.count("mount") > 0);
    simulator.fail("Chatbox.destroy", { times: 1 });
    rerender(view("bob"));
    await until(() => simulator.ledger.count("mount") > 1);
    expect(heard).toEqual(["alice: view-update-failed"]);
  });

  test("a session that other code destroys takes its chat UIs along, and is no failure of theirs", async () => {
    const { simulator, scene, errors, mounted, ledger } = setScene();
    const chatboxRef = refTo<Talk.Chatbox>();
    const children = <Chatbox conversationId="order-1" chatboxRef={chatboxRef} />;
    const { rerender } = mode.render(scene({ children }));
    await mounted();
    simulator.sessions[0]?.destroy();
    rerender(scene({ children: { ...children, props: { ...children.props, messageId: "m" } } }));
    await settle();
    expect(errors).toEqual(["session-lost"]);
    expect(chatboxRef.current).toBeUndefined();
    expect(ledger.deadCalls).toEqual([]);
  });
});
