import type Talk from "talkjs";
import { expect, test } from "vitest";
import { Chatbox, Inbox, Popup, Session, useUnreads } from "../../../src/index.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft, refTo } from "./support.js";
import "../support.js";

function Badge({ of }: { of: string }) {
  return <p>{`${of}: ${String(useUnreads()?.length ?? 0)} unread`}</p>;
}

describeEachMode((mode) => {
  test("two users in two <Session>s chat with each other, and their badges move", async () => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    const [alices, bobs] = [refTo<Talk.Chatbox>(), refTo<Talk.Popup>()];
    const view = (isBobLooking: boolean) => (
      <>
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          <Badge of="alice" />
          <Chatbox conversationId="order-1" chatboxRef={alices} />
        </Session>
        <Session appId="app" userId="bob" sdk={simulator.Talk}>
          <Badge of="bob" />
          <Popup conversationId="order-1" popupRef={bobs} show={isBobLooking} />
        </Session>
      </>
    );
    const { rerender, findByText, unmount } = await mode.mount(view(false));
    await until(() => simulator.ledger.count("mount") === 2);
    await findByText("alice: 0 unread");
    if (alices.current) await simulator.actions(alices.current).send("Can I fetch it today?");
    await findByText("bob: 1 unread");
    rerender(view(true));
    await findByText("bob: 0 unread");
    if (bobs.current) await simulator.actions(bobs.current).send("Yes, come at six.");
    await settle();
    const said = simulator.conversation("order-1")?.messages.slice(-2);
    expect(said?.map(({ senderId }) => senderId)).toEqual(["alice", "bob"]);
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });

  test("two <Session>s of one user share a session; each chat UI leaves alone", async () => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    const view = (isFirstThere: boolean) => (
      <>
        {isFirstThere && (
          <Session key="1" appId="app" userId="alice" sdk={simulator.Talk}>
            <Inbox />
          </Session>
        )}
        <Session key="2" appId="app" userId="alice" sdk={simulator.Talk}>
          <Chatbox conversationId="order-1" />
        </Session>
      </>
    );
    const { rerender } = await mode.mount(view(true));
    await until(() => simulator.ledger.count("mount") === 2);
    rerender(view(false));
    await settle();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    expect(simulator.ledger.boxes).toMatchObject({ opened: 2, open: 1 });
    expect(simulator.ledger.deadCalls).toEqual([]);
  });
});
