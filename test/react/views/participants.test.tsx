import type { ReactNode } from "react";
import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup, useSession } from "../../../src/index.js";
import { worlds, type TalkSimulator, type Unknowns } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene, type Kind } from "./support.js";
import "../support.js";

interface Member {
  readonly id: string;
  readonly name?: string;
  readonly access?: "Read" | "ReadWrite";
}

type Sync = (session: Talk.Session) => Talk.ConversationBuilder;
type Sees = (sync: Sync) => ReactNode;

const VIEWS: Record<Kind, Sees> = {
  Chatbox: (sync) => <Chatbox syncConversation={sync} />,
  Inbox: (sync) => <Inbox syncConversation={sync} />,
  Popup: (sync) => <Popup syncConversation={sync} />,
};

/** Creates a new function and new users at each call. */
const orderOf =
  ({ Talk }: TalkSimulator, members: readonly Member[], subject = "Order 2"): Sync =>
  (session) => {
    const conversation = session.getOrCreateConversation("order-2");
    conversation.setAttributes({ subject, custom: { state: "open" } });
    conversation.setParticipant(session.me);
    for (const { id, name = id, access } of members) {
      conversation.setParticipant(
        new Talk.User({ id, name, role: "buyer", custom: { team: "one" } }),
        access && { access },
      );
    }
    return conversation;
  };

const UNKNOWNS: readonly Partial<Unknowns>[] = [
  {},
  { sameBuilder: true },
  { builderAttributes: "hidden" },
];

const bob: Member = { id: "bob", name: "Bob", access: "ReadWrite" };

const CHANGES: readonly (readonly [string, readonly Member[]])[] = [
  ["another member", [bob, { id: "carol" }]],
  ["a member's other name", [{ ...bob, name: "Robert" }]],
  ["access for reading only", [{ ...bob, access: "Read" }]],
];

describeEachMode((mode) => {
  describe.each(Object.entries(VIEWS))("a %s", (_kind, view) => {
    describe.each(UNKNOWNS)("where TalkJS is %o", (unknowns) => {
      const world = worlds.aliceAndBob;

      test.each(CHANGES)("whose function has %s selects again, once", async (_, members) => {
        const { simulator, scene, argsOf, created, mounted } = setScene({ world, unknowns });
        const shown = (list: readonly Member[]) =>
          scene({ children: view(orderOf(simulator, list)) });
        const { rerender } = mode.render(shown([bob]));
        await mounted();
        await settle();
        expect(argsOf("select")).toHaveLength(1);
        for (const list of [members, members, members]) {
          rerender(shown(list));
          await settle();
        }
        expect(argsOf("select")).toHaveLength(2);
        expect(created()).toBe(1);
        const written = simulator.conversation("order-2")?.participants;
        expect([...(written?.keys() ?? [])].sort()).toEqual(
          ["alice", ...members.map(({ id }) => id)].sort(),
        );
        expect(written?.get("bob")?.access).toBe(members[0]?.access);
      });

      test("whose function says another subject selects again, once", async () => {
        const { simulator, scene, argsOf, mounted } = setScene({ world, unknowns });
        const shown = (subject: string) =>
          scene({ children: view(orderOf(simulator, [bob], subject)) });
        const { rerender } = mode.render(shown("Order 2"));
        await mounted();
        await settle();
        for (const subject of ["Lamp", "Lamp"]) {
          rerender(shown(subject));
          await settle();
        }
        expect(argsOf("select")).toHaveLength(2);
        expect(simulator.conversation("order-2")?.subject).toBe("Lamp");
      });

      test("whose inline function says the same selects nothing and writes nothing", async () => {
        const { simulator, scene, argsOf, mounted, ledger } = setScene({ world, unknowns });
        const shown = () => scene({ children: view(orderOf(simulator, [bob])) });
        const { rerender } = mode.render(shown());
        await mounted();
        for (let renders = 0; renders < 5; renders += 1) {
          rerender(shown());
          await settle();
        }
        expect(argsOf("select")).toHaveLength(1);
        expect(ledger.count("set")).toBe(0);
      });
    });
  });

  test("a function that takes the session from useSession is seen through just as well", async () => {
    const { simulator, scene, argsOf, mounted } = setScene();
    function Room({ members }: { readonly members: readonly Member[] }) {
      const session = useSession();
      return session ? (
        <Chatbox syncConversation={() => orderOf(simulator, members)(session)} />
      ) : null;
    }
    const shown = (members: readonly Member[]) => scene({ children: <Room members={members} /> });
    const { rerender } = mode.render(shown([bob]));
    await mounted();
    const readOnly: Member = { ...bob, access: "Read" };
    for (const members of [[bob], [readOnly], [readOnly]]) {
      rerender(shown(members));
      await settle();
    }
    expect(argsOf("select")).toHaveLength(2);
  });

  test("a builder made during the render is compared by the calls it received", async () => {
    const { simulator, scene, argsOf, mounted } = setScene();
    function Room({ members }: { readonly members: readonly Member[] }) {
      const session = useSession();
      return session ? <Chatbox syncConversation={orderOf(simulator, members)(session)} /> : null;
    }
    const shown = (members: readonly Member[]) => scene({ children: <Room members={members} /> });
    const { rerender } = mode.render(shown([bob]));
    await mounted();
    const readOnly: Member = { ...bob, access: "Read" };
    for (const members of [[bob], [readOnly], [readOnly]]) {
      rerender(shown(members));
      await settle();
    }
    expect(argsOf("select")).toHaveLength(2);
  });

  test("a conversation of the older API is selected again when its participants are others", async () => {
    const { simulator, scene, argsOf, mounted } = setScene();
    const conversation = (name: string): Talk.Conversation => ({
      id: "order-2",
      participants: [
        { user: new simulator.Talk.User({ id: "bob", name }), participationSettings: {} },
      ],
    });
    const shown = (name: string) =>
      scene({ children: <Chatbox syncConversation={conversation(name)} /> });
    const { rerender } = mode.render(shown("Bob"));
    await mounted();
    for (const name of ["Bob", "Robert", "Robert"]) {
      rerender(shown(name));
      await settle();
    }
    expect(argsOf("select")).toHaveLength(2);
  });

  test("a builder of which nothing can be seen counts as another when the function is", async () => {
    const { simulator, scene, argsOf, mounted } = setScene();
    const making = "getOrCreateConversation";
    const sealed = (): Sync => (session) => {
      // A builder that another library created with the session.
      const unrecorded = Reflect.get(Object.getPrototypeOf(session) as Talk.Session, making);
      return unrecorded.call(session, "order-2");
    };
    const stable = sealed();
    const shown = (sync: Sync) => scene({ children: <Chatbox syncConversation={sync} /> });
    const { rerender } = mode.render(shown(stable));
    await mounted();
    rerender(shown(stable));
    await settle();
    expect(argsOf("select")).toHaveLength(1);
    rerender(shown(sealed()));
    await settle();
    expect(argsOf("select")).toHaveLength(2);
    expect(simulator.ledger.deadCalls).toEqual([]);
  });
});
