import { Suspense, version, type ReactNode } from "react";
import { expect, test } from "vitest";
import { Chatbox, Session } from "../../../src/index.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createNap } from "./nap.js";

function setScene() {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const nap = createNap();
  const errors: string[] = [];
  const session = (userId: string | null, children?: ReactNode) => (
    <Session
      key={userId}
      appId="app"
      userId={userId}
      sdk={simulator.Talk}
      onError={({ code }) => void errors.push(code)}
    >
      {children}
    </Session>
  );
  const boundary = (children: ReactNode) => (
    <Suspense fallback={<p>Loading</p>}>
      {children}
      <nap.Sleeper />
    </Suspense>
  );
  return { simulator, nap, session, boundary, errors, ledger: simulator.ledger };
}

describeEachMode((mode) => {
  test("a hidden <Session> that another user's replaces is closed first", async () => {
    const { nap, session, boundary, ledger, simulator } = setScene();
    const page = await mode.mount(<div>{boundary(session("alice"))}</div>);
    nap.begin();
    page.rerender(<div>{boundary(session("alice"))}</div>);
    await settle();
    page.rerender(<div>{session("bob")}</div>);
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });

  test("a hidden <Session> that goes as another user signs in elsewhere is closed first", async () => {
    const { nap, session, boundary, ledger, simulator } = setScene();
    const other = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} />
    );
    const view = (first: ReactNode, userId: string | null) => (
      <>
        {other(userId)}
        <div>{first}</div>
      </>
    );
    const page = await mode.mount(view(boundary(session("alice")), null));
    nap.begin();
    page.rerender(view(boundary(session("alice")), null));
    await settle();
    page.rerender(view(null, "bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });

  test("a hidden chat UI that is removed is destroyed first, or died with its element on React 18 and is called no more", async () => {
    const { nap, session, boundary, ledger, errors } = setScene();
    const chatboxRef = { current: null as { isAlive: boolean } | null };
    const chat = <Chatbox conversationId="order-1" chatboxRef={chatboxRef as never} />;
    const view = (children: ReactNode) => session("alice", <div>{children}</div>);
    const page = await mode.mount(view(boundary(chat)));
    await until(() => ledger.count("mount") === 1);
    await settle();
    nap.begin();
    page.rerender(view(boundary(chat)));
    await settle();
    expect(chatboxRef.current?.isAlive).toBe(true);
    page.rerender(view(null));
    expect(chatboxRef.current ?? undefined).toBeUndefined();
    await settle();
    expect(ledger.boxes.open).toBe(0);
    const isDestroyed = ledger.calls.some(
      ({ on, method }) => `${on}.${method}` === "Chatbox.destroy",
    );
    expect(isDestroyed).toBe(!version.startsWith("18."));
    expect(ledger.deadCalls).toEqual([]);
    expect(errors).toEqual([]);
  });
});
