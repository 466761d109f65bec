import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { dieInSilence } from "../../sdk/hostile-talk.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft, setScene } from "./support.js";
import "../support.js";

type Sync = (session: Talk.Session) => Talk.ConversationBuilder;

const together: Sync = (session) => {
  const conversation = session.getOrCreateConversation("order-2");
  conversation.setAttributes({ subject: "Order 2" });
  conversation.setParticipant(session.me);
  return conversation;
};

describeEachMode((mode) => {
  test.each([
    ["Chatbox", (id: string | null | undefined) => <Chatbox conversationId={id} />],
    ["Inbox", (id: string | null | undefined) => <Inbox conversationId={id} />],
    ["Popup", (id: string | null | undefined) => <Popup conversationId={id} />],
  ])("a %s selects another conversation on the same chat UI", async (_name, view) => {
    const { scene, argsOf, created, mounted } = setScene({ world: worlds.teamWithThreads });
    const { rerender } = await mode.mount(scene({ children: view("planning") }));
    await mounted();
    for (const id of ["design", null, undefined, "design"]) {
      rerender(scene({ children: view(id) }));
      await settle();
    }
    const selected = argsOf("select").map(([conversation]) => conversation);
    expect(selected).toEqual(["planning", "design", null, undefined, "design"]);
    expect(created()).toBe(1);
  });

  test("an Inbox without a conversation shows the one that was active last", async () => {
    const { scene, argsOf, mounted } = setScene();
    await mode.mount(scene({ children: <Inbox /> }));
    await mounted();
    await settle();
    expect(argsOf("select").map(([conversation]) => conversation)).toEqual([undefined]);
  });

  test.each([
    ["subject", { subject: "A lamp" }],
    ["photoUrl", { photoUrl: "/lamp.png" }],
    ["welcomeMessages", { welcomeMessages: ["Welcome"] }],
    ["custom", { custom: { state: "sold" } }],
  ])("a conversation whose %s is another is selected again, once", async (_, attributes) => {
    const { scene, argsOf, mounted } = setScene();
    const saying = (said: Talk.ConversationAttributes) => (session: Talk.Session) => {
      const conversation = together(session);
      conversation.setAttributes(said);
      return conversation;
    };
    const view = (said: Talk.ConversationAttributes) =>
      scene({ children: <Chatbox syncConversation={saying(said)} /> });
    const { rerender } = await mode.mount(view({}));
    await mounted();
    rerender(view(attributes));
    rerender(view(attributes));
    await settle();
    expect(argsOf("select")).toHaveLength(2);
  });

  test("messageId and asGuest travel with select, and select again when they change", async () => {
    const { scene, argsOf, created, mounted } = setScene();
    const view = (props: { messageId?: string; asGuest?: boolean }) =>
      scene({ children: <Chatbox conversationId="order-1" {...props} /> });
    const { rerender } = await mode.mount(view({ messageId: "m1", asGuest: true }));
    await mounted();
    rerender(view({ messageId: "m2", asGuest: true }));
    rerender(view({ messageId: "m2" }));
    await settle();
    expect(argsOf("select")).toStrictEqual([
      ["order-1", { messageId: "m1", asGuest: true }],
      ["order-1", { messageId: "m2", asGuest: true }],
      ["order-1", { messageId: "m2" }],
    ]);
    expect(created()).toBe(1);
  });

  describe("syncConversation", () => {
    test("is not asked with a session that died in silence before the render", async () => {
      const { scene, mounted, simulator, errors } = setScene();
      const met: boolean[] = [];
      function Room() {
        const sync: Sync = (session) => {
          met.push(session.isAlive);
          return together(session);
        };
        return <Chatbox syncConversation={sync} />;
      }
      const { rerender } = await mode.mount(scene({ children: <Room /> }));
      await mounted();
      dieInSilence(simulator.sessions[0]);
      rerender(scene({ children: <Room /> }));
      await settle();
      expect([met.includes(false), simulator.ledger.deadCalls]).toEqual([false, []]);
      expect(errors).not.toContain("conversation-failed");
    });

    test("is asked with the live session, once there is one, and never during a render", async () => {
      const { scene, mounted, argsOf } = setScene();
      let isRendering = false;
      const met: string[] = [];
      const sync: Sync = (session) => {
        met.push(`${session.me.id}, ${session.isAlive ? "alive" : "dead"}, ${String(isRendering)}`);
        return together(session);
      };
      function Room() {
        isRendering = true;
        const room = <Chatbox syncConversation={sync} />;
        return (
          <>
            {room}
            <EndOfRender />
          </>
        );
      }
      function EndOfRender() {
        isRendering = false;
        return null;
      }
      const { rerender } = await mode.mount(scene({ children: <Room /> }));
      await mounted();
      rerender(scene({ children: <Room /> }));
      await settle();
      expect(met).toEqual(["alice, alive, false"]);
      expect(argsOf("select")).toEqual([["[SimulatedConversationBuilder order-2]", {}]]);
    });

    test("brings the conversation up to date when it says something else", async () => {
      const { simulator, scene, mounted, created, ledger } = setScene();
      const view = (subject: string) => {
        const sync: Sync = (session) => {
          const conversation = together(session);
          conversation.setAttributes({ subject });
          return conversation;
        };
        return scene({ children: <Chatbox syncConversation={sync} /> });
      };
      const { rerender } = await mode.mount(view("Lamp"));
      await mounted();
      rerender(view("Lamp"));
      await settle();
      expect(ledger.count("select")).toBe(1);
      rerender(view("Red lamp"));
      await until(() => simulator.conversation("order-2")?.subject === "Red lamp");
      expect(ledger.count("select")).toBe(2);
      expect(created()).toBe(1);
    });

    test("may be a conversation, a reference to one, or a builder", async () => {
      const { simulator, scene, mounted, argsOf } = setScene();
      const { rerender } = await mode.mount(scene({}));
      const [session] = simulator.sessions;
      if (!session) throw new Error("no session is open");
      const targets = [session.conversation("order-1"), session.getOrCreateConversation("order-2")];
      for (const target of targets) {
        rerender(scene({ children: <Chatbox syncConversation={target} /> }));
        await mounted();
        await settle();
      }
      expect(argsOf("select").map(([conversation]) => conversation)).toEqual([
        "[SimulatedConversationRef order-1]",
        "[SimulatedConversationBuilder order-2]",
      ]);
    });

    test("is asked for each user's own conversation: none is carried over to the next user", async () => {
      const { simulator, scene, mounted, ledger } = setScene();
      const view = (userId: string) =>
        scene({ userId, children: <Chatbox syncConversation={together} /> });
      const { rerender, unmount } = await mode.mount(view("alice"));
      await mounted();
      rerender(view("bob"));
      await mounted(2);
      await settle();
      const participants = simulator.conversation("order-2")?.participants;
      expect([...(participants?.keys() ?? [])].sort()).toEqual(["alice", "bob"]);
      expect(ledger.deadCalls).toEqual([]);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });

    test.each(["stable", "inline"])(
      "that throws, %s, is reported once, selects nothing, and harms nobody",
      async (kind) => {
        const { scene, errors, mounted, ledger } = setScene();
        const broken = (): never => {
          throw new Error("no such order");
        };
        const view = () =>
          scene({
            children: (
              <>
                <Chatbox syncConversation={kind === "stable" ? broken : () => broken()} />
                <p>The app</p>
              </>
            ),
          });
        const { rerender, getByText } = await mode.mount(view());
        await mounted();
        for (let renders = 0; renders < 3; renders += 1) {
          rerender(view());
          await settle();
        }
        expect(getByText("The app").isConnected).toBe(true);
        expect(errors).toEqual(["conversation-failed"]);
        expect(ledger.count("select")).toBe(0);
      },
    );

    test("that throws for the next user shows that user nothing of the one before", async () => {
      const { scene, errors, argsOf, mounted, ledger } = setScene();
      const sync: Sync = (session) => {
        if (session.me.id === "bob") throw new Error("not for Bob");
        return together(session);
      };
      const view = (userId: string) =>
        scene({ userId, children: <Chatbox syncConversation={sync} /> });
      const { rerender } = await mode.mount(view("alice"));
      await mounted();
      rerender(view("bob"));
      await mounted(2);
      rerender(view("bob"));
      await settle();
      expect(argsOf("select")).toHaveLength(1);
      expect(errors).toEqual(["conversation-failed"]);
      expect(ledger.deadCalls).toEqual([]);
    });

    test("that throws is reported with the thrown value", async () => {
      const { scene, causes, mounted } = setScene();
      const cause = new Error("gone");
      const broken = () => {
        throw cause;
      };
      await mode.mount(scene({ children: <Chatbox syncConversation={broken} /> }));
      await mounted();
      await settle();
      expect(causes).toEqual([cause]);
    });

    test("that throws after it worked leaves the conversation that was shown", async () => {
      const { scene, errors, argsOf, created, mounted } = setScene();
      const view = (sync: Sync) => scene({ children: <Chatbox syncConversation={sync} /> });
      const { rerender } = await mode.mount(view(together));
      await mounted();
      const broken = () => {
        throw new Error("gone");
      };
      rerender(view(broken));
      rerender(view(broken));
      await settle();
      expect(errors).toEqual(["conversation-failed"]);
      expect(argsOf("select")).toHaveLength(1);
      expect(created()).toBe(1);
    });
  });
});
