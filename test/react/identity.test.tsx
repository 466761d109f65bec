import { expect, test } from "vitest";
import type Talk from "talkjs";
import { Chatbox, Session, useChatView, useSession, useSessionState } from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { hostileTalk } from "../sdk/hostile-talk.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";

type SyncUser = Talk.User | (() => Talk.User);

interface Who {
  readonly userId?: string | null;
  readonly appId?: string;
  readonly signature?: string;
}

/** Records the values of the hooks in each render, with the identity in the props of that render. */
function setScene() {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const chatboxRef = { current: null };
  const sights: { who: string; state: string; session: boolean; view: string }[] = [];
  function Probe({ who }: { who: string }) {
    const state = useSessionState();
    const error = "error" in state && state.error ? ` ${state.error.code}` : "";
    const session = useSession() !== undefined;
    sights.push({
      who,
      state: state.status + error,
      session,
      view: useChatView(chatboxRef).status,
    });
    return null;
  }
  const views: string[] = [];
  function ViewProbe() {
    views.push(useChatView(chatboxRef).status);
    return null;
  }
  const children = (who: string) => (
    <>
      <Probe who={who} />
      <ViewProbe />
      <Chatbox conversationId="order-1" chatboxRef={chatboxRef} />
    </>
  );
  const view = (who: Who) => (
    <Session appId="app" userId="alice" {...who} sdk={simulator.Talk} onError={() => undefined}>
      {children(JSON.stringify(who))}
    </Session>
  );
  const firstOf = (who: Who) => sights.find((sight) => sight.who === JSON.stringify(who));
  return { simulator, view, children, sights, views, firstOf };
}

describeEachMode((mode) => {
  test.each<[string, Who]>([
    ["user", { userId: "bob" }],
    ["app", { appId: "other" }],
    ["signature", { signature: "another" }],
    ["user, who is nobody", { userId: null }],
  ])("the first render of another %s shows nothing of the one before", async (_, next) => {
    const { view, sights, firstOf } = setScene();
    const { rerender } = await mode.mount(view({}));
    await until(() => sights.at(-1)?.view === "mounted");
    rerender(view(next));
    expect(firstOf(next)).toMatchObject({ state: "destroying", session: false, view: "destroyed" });
    await settle();
  });

  test("the first render of another user shows nothing of the one before if whole users are passed as ids", async () => {
    const { view, sights, firstOf } = setScene();
    // The official component accepts them, in plain JavaScript.
    const whole = (id: string) => ({ userId: { id } as unknown as string });
    const { rerender } = await mode.mount(view(whole("alice")));
    await until(() => sights.at(-1)?.view === "mounted");
    rerender(view(whole("bob")));
    expect(firstOf(whole("bob"))).toMatchObject({ state: "destroying", session: false });
    await settle();
  });

  test("the first render of another user shows no error of the one before", async () => {
    const { simulator, view, sights, firstOf } = setScene();
    simulator.fail("Session", { times: 1 });
    const { rerender } = await mode.mount(view({}));
    expect(sights.at(-1)?.state).toBe("failed session-failed");
    rerender(view({ userId: "bob" }));
    expect(firstOf({ userId: "bob" })?.state).toBe("idle");
    await until(() => sights.at(-1)?.state === "alive");
  });

  test.each<[string, (user: () => Talk.User) => SyncUser]>([
    ["a function", (user) => user],
    ["data", (user) => user()],
  ])("a user who came from %s, and is now given by id, stays shown", async (_, form) => {
    const { simulator, children, sights, views } = setScene();
    const inside = children("anybody"); // the same in both renders, so that only <Session> renders
    const user = () => new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" });
    const view = (props: { userId?: string; syncUser?: SyncUser }) => (
      <Session appId="app" {...props} sdk={simulator.Talk}>
        {inside}
      </Session>
    );
    const { rerender } = await mode.mount(view({ syncUser: form(user) }));
    await until(() => sights.at(-1)?.view === "mounted");
    rerender(view({ userId: "alice" }));
    await settle();
    expect(sights.at(-1)).toMatchObject({ state: "alive", session: true, view: "mounted" });
    expect(views.at(-1)).toBe("mounted");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a session that other code destroys is alive in no render, also in one that comes before anybody knows", async () => {
    const { simulator } = setScene();
    let renderNow = () => {};
    class Rendering extends simulator.Talk.Session {
      constructor(options: ConstructorParameters<typeof simulator.Talk.Session>[0]) {
        super(options);
        const destroy = this.destroy.bind(this);
        Object.assign(this, { destroy: () => (destroy(), renderNow()) });
      }
    }
    const seen: boolean[] = [];
    function Watch() {
      const state = useSessionState();
      if (state.status === "alive") seen.push(state.session.isAlive);
      return null;
    }
    const app = () => (
      <Session
        appId="app"
        userId="alice"
        sdk={{ ...simulator.Talk, Session: Rendering }}
        onError={() => undefined}
      >
        <Watch />
      </Session>
    );
    const { rerender } = await mode.mount(app());
    renderNow = () => rerender(app());
    simulator.sessions[0]?.destroy();
    renderNow = () => {};
    await settle();
    expect(seen).toContain(true);
    expect(seen).not.toContain(false);
  });

  test.each<[string, () => unknown]>([
    ["is not there, as in a mock", () => undefined],
    [
      "cannot be read",
      () => {
        throw new Error("no");
      },
    ],
    ["spells the user's id in another way", () => ({ id: "alice@shop" })],
  ])("hooks give a session whose `me` %s", async (_, me) => {
    const { simulator, children, sights } = setScene();
    const app = (
      <Session appId="app" userId="alice" sdk={hostileTalk(simulator, { members: { me } })}>
        {children("a mock")}
      </Session>
    );
    await mode.mount(app);
    expect(sights.at(-1)).toMatchObject({ state: "alive", session: true });
  });
});
