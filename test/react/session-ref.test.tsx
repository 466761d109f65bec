import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type Talk from "talkjs";
import { expect, test } from "vitest";
import { createSessionController, type SessionController } from "../../src/controller.js";
import { Session, useSessionController, type SessionError } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { onlySession } from "./support.js";

type Ref = { current: Talk.Session | undefined };

describeEachMode((mode) => {
  test("an object ref holds the live session, and undefined after the unmount", async () => {
    const simulator = createTalkSimulator();
    const ref: Ref = { current: undefined };
    const { unmount } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk} sessionRef={ref} />,
    );
    await until(() => ref.current === simulator.sessions[0]);
    unmount();
    expect(ref.current).toBeUndefined();
  });

  test("a ref stays empty if a subscriber before it unmounts the app when the session opens", async () => {
    const simulator = createTalkSimulator();
    const ref: Ref = { current: undefined };
    const controllers: SessionController[] = [];
    function Leaving({ leave }: { leave: () => void }) {
      const controller = useSessionController();
      useEffect(() => {
        controllers.push(controller);
        const { unsubscribe } = controller.subscribe(({ status }) => status === "alive" && leave());
        return unsubscribe;
      });
      return null;
    }
    function App() {
      const [isShown, setShown] = useState(true);
      if (!isShown) return <p>gone</p>;
      return (
        <Session appId="app" userId="alice" sdk={() => simulator.load()} sessionRef={ref}>
          <Leaving leave={() => flushSync(() => setShown(false))} />
        </Session>
      );
    }
    mode.render(<App />);
    await until(() => controllers.at(-1)?.getSnapshot().status === "destroyed");
    expect(ref.current).toBeUndefined();
  });

  test("useRef(null) is taken too, and cleared to undefined", async () => {
    const simulator = createTalkSimulator();
    let ref: { current: Talk.Session | null } | undefined;
    function App({ userId }: { userId: string | null }) {
      const sessionRef = useRef<Talk.Session>(null);
      ref = sessionRef;
      return <Session appId="app" userId={userId} sdk={simulator.Talk} sessionRef={sessionRef} />;
    }
    const { rerender } = mode.render(<App userId="alice" />);
    await until(() => ref?.current === simulator.sessions[0]);
    rerender(<App userId={null} />);
    expect(ref?.current).toBeUndefined();
  });

  test("a ref holds no session while another user's is on its way", async () => {
    const simulator = createTalkSimulator();
    const ref: Ref = { current: undefined };
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} sessionRef={ref} />
    );
    const { rerender } = mode.render(view("alice"));
    await settle();
    rerender(view("bob"));
    expect(ref.current?.me.id).not.toBe("alice");
    await until(() => ref.current?.me.id === "bob");
    expect(ref.current).toBe(onlySession(simulator));
  });

  test("a function ref is called with each session and at its end, and never on a mere render", async () => {
    const simulator = createTalkSimulator();
    const told: (string | undefined)[] = [];
    const view = (userId: string) => (
      <Session
        appId="app"
        userId={userId}
        sdk={simulator.Talk}
        sessionRef={(session) => told.push(session?.me.id)}
      />
    );
    const { rerender, unmount } = mode.render(view("alice"));
    await settle();
    const before = told.length;
    expect(told.at(-1)).toBe("alice");
    for (let renders = 0; renders < 20; renders += 1) rerender(view("alice"));
    expect(told).toHaveLength(before);
    rerender(view("bob"));
    await until(() => told.at(-1) === "bob");
    unmount();
    expect(told.slice(before - 1)).toEqual(["alice", undefined, "bob", undefined]);
  });

  test("another ref object takes over, and the one before is cleared", async () => {
    const simulator = createTalkSimulator();
    const one: Ref = { current: undefined };
    const two: Ref = { current: undefined };
    const view = (ref: Ref | undefined) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} sessionRef={ref} />
    );
    const { rerender } = mode.render(view(one));
    await settle();
    rerender(view(two));
    await settle();
    expect([one.current, two.current]).toEqual([undefined, onlySession(simulator)]);
    rerender(view(undefined));
    await settle();
    expect(two.current).toBeUndefined();
  });

  test("a ref holds the session of the controller that is given last", async () => {
    const simulator = createTalkSimulator();
    const [alice, bob] = ["alice", "bob"].map((userId) =>
      createSessionController({ appId: "app", userId, sdk: simulator.Talk }),
    );
    const ref: Ref = { current: undefined };
    const view = (controller: SessionController | undefined) =>
      controller ? <Session controller={controller} sessionRef={ref} /> : <></>;
    const { rerender } = mode.render(view(alice));
    await until(() => ref.current?.me.id === "alice");
    rerender(view(bob));
    await until(() => ref.current?.me.id === "bob");
    rerender(view(alice));
    expect(ref.current?.me.id).not.toBe("bob");
    await until(() => ref.current?.me.id === "alice");
  });

  test("the newest function ref is called at the end, and with no session twice", async () => {
    const simulator = createTalkSimulator();
    const told: string[] = [];
    const view = (name: string) => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        sessionRef={(session) => told.push(`${name} ${session ? "begins" : "ends"}`)}
      />
    );
    const { rerender, unmount } = mode.render(view("first"));
    await settle();
    told.length = 0;
    rerender(view("second"));
    await settle();
    unmount();
    expect(told).toEqual(["second ends"]);
  });

  test("a function ref that throws is reported by its name, with what it threw", async () => {
    const simulator = createTalkSimulator();
    const errors: SessionError[] = [];
    const cause = new Error("no room");
    const sessionRef = (session: Talk.Session | undefined) => {
      if (session) throw cause;
    };
    const onError = (error: SessionError) => void errors.push(error);
    const props = { appId: "app", userId: "alice", sdk: simulator.Talk, sessionRef, onError };
    mode.render(<Session {...props} />);
    await until(() => errors.length > 0);
    expect(errors[0]).toMatchObject({ code: "handler-failed", cause });
    expect(errors[0]?.message).toContain("(sessionRef)");
  });
});
