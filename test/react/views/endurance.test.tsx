import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, HtmlPanel, Inbox, Popup } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { macrotask, settle, until } from "../../support/settle.js";
import { anyView, expectNothingLeft, KINDS, refTo, setScene } from "./support.js";
import "../support.js";

/** Returns the same numbers for the same seed (mulberry32), so that a failure can be repeated. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Props {
  userId: string | null;
  conversationId: string | null | undefined;
  theme: string;
  presence: Talk.UserPresence | undefined;
}

const choices: { [Name in keyof Props]: readonly Props[Name][] } = {
  userId: ["alice", "bob", "carol", null],
  conversationId: ["planning", "design", "lunch", null, undefined],
  theme: ["light", "dark", "loud"],
  presence: [undefined, { visible: false }, { visible: true, custom: { page: "team" } }],
};

function change(config: Props, random: (below: number) => number): Props {
  const names = ["userId", "conversationId", "theme", "presence"] as const;
  const name = names[random(names.length)] ?? "theme";
  return { ...config, [name]: choices[name][random(choices[name].length)] };
}

const kinds = {
  Chatbox: (config: Omit<Props, "userId">) => (
    <Chatbox {...config} onFocus={() => undefined}>
      <HtmlPanel url="/panel.html">
        <p>{config.theme}</p>
      </HtmlPanel>
    </Chatbox>
  ),
  Inbox: (config: Omit<Props, "userId">) => <Inbox {...config} onBlur={() => undefined} />,
  Popup: (config: Omit<Props, "userId">) => <Popup {...config} onClose={() => undefined} />,
};

describeEachMode((mode) => {
  describe.each(Object.entries(kinds))("a %s", (kind, view) => {
    test.each([1, 2, 3])(
      "after 60 random changes of user, conversation, theme and presence (seed %i) there is one, on one session",
      async (seed) => {
        const { simulator, scene, errors, ledger } = setScene({ world: worlds.teamWithThreads });
        const random = randomOf(seed);
        const show = ({ userId, ...config }: Props) => scene({ userId, children: view(config) });
        let config: Props = {
          userId: "alice",
          conversationId: "planning",
          theme: "light",
          presence: undefined,
        };
        const { rerender, unmount } = mode.render(show(config));
        for (let changes = 0; changes < 60; changes += 1) {
          config = change(config, random);
          rerender(show(config));
          for (let turns = random(4); turns > 0; turns -= 1) await macrotask();
        }
        config = { ...config, userId: "bob", theme: "last", conversationId: "lunch" };
        rerender(show(config));
        await until(() => {
          const { method, args } = ledger.calls.filter(({ on }) => on === kind).at(-1) ?? {};
          return ledger.boxes.open === 1 && (method !== "select" || args?.[0] === "lunch");
        });
        await settle();
        expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
        expect(ledger.boxes).toMatchObject({ open: 1, mostOpen: 1 });
        expect(ledger.sessions.mostOpen).toBe(1);
        expect(ledger.htmlPanels.open).toBe(kind === "Chatbox" ? 1 : 0);
        const made = ledger.calls.filter(({ method }) => method === `create${kind}`);
        expect(made.at(-1)?.args).toEqual([{ theme: "last" }]);
        const selected = ledger.calls.filter(({ method }) => method === "select");
        expect(selected.at(-1)?.args[0]).toBe("lunch");
        expect(errors).toEqual([]);
        unmount();
        await until(() => ledger.sessions.open === 0);
        expectNothingLeft(simulator);
      },
    );
  });

  test("200 mounts and unmounts of every kind leave nothing", async () => {
    const { simulator, scene, ledger, errors } = setScene();
    const { rerender, unmount } = mode.render(scene({}));
    for (let index = 0; index < 200; index += 1) {
      rerender(scene({ children: anyView(KINDS[index % KINDS.length] ?? "Chatbox") }));
      for (let turns = index % 3; turns > 0; turns -= 1) await macrotask();
      rerender(scene({}));
      if (index % 7 === 0) await macrotask();
    }
    await until(() => ledger.boxes.open === 0);
    expect(ledger.boxes.opened).toBeGreaterThan(40);
    expect(ledger.boxes.mostOpen).toBe(1);
    expect(ledger.sessions.opened).toBe(1);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(errors).toEqual([]);
    expectNothingLeft(simulator);
    expect(document.querySelectorAll("iframe")).toHaveLength(0);
  }, 30_000);

  test("unmounted at any microtask of its start, a chat UI leaves nothing", async () => {
    for (let microtasks = 0; microtasks < 40; microtasks += 1) {
      const { simulator, scene, ledger } = setScene();
      const ref = refTo<Talk.Chatbox>();
      const children = <Chatbox conversationId="order-1" chatboxRef={ref} />;
      const { unmount } = mode.render(scene({ children }));
      for (let turn = 0; turn < microtasks; turn += 1) await Promise.resolve();
      unmount();
      await until(() => ledger.sessions.open === 0);
      await settle();
      expectNothingLeft(simulator);
      expect(ref.current ?? undefined).toBeUndefined();
    }
  });
});
