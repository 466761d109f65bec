import { Suspense, type ReactNode } from "react";
import type Talk from "talkjs";
import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { Session, useUnreads, type SessionError, type SessionProps } from "../../src/index.js";
import { createTalkSimulator, type SimulatedTalk } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { onlySession } from "./support.js";

/** A component that uses no other hook, and the last value of its hook. */
function createBadge() {
  const sights: (number | undefined)[] = [];
  function Badge() {
    sights.push(useUnreads()?.length);
    return null;
  }
  return { Badge, seen: () => sights.at(-1) };
}

/** A session of Alice outside React, with known unreads. */
async function heldOutside() {
  const simulator = createTalkSimulator();
  const options = { appId: "app", userId: "alice", sdk: simulator.Talk };
  const holder = createSessionController(options);
  holder.start();
  await until(() => holder.unreads.getSnapshot() !== undefined);
  return { simulator, holder, options };
}

/** The codes of errors without repetition: StrictMode runs an effect twice, so its failures also occur twice. */
function createErrorLog() {
  const heard = new Set<string>();
  return { codes: () => [...heard], hear: ({ code }: SessionError) => void heard.add(code) };
}

/** A tree that Suspense hides permanently on request. */
function Hideable({ isHidden, children }: { isHidden: boolean; children: ReactNode }) {
  return (
    <Suspense fallback={<p>Loading</p>}>
      {children}
      {isHidden && <Sleeper />}
    </Suspense>
  );
}

const forever = new Promise<never>(() => undefined);

function Sleeper(): ReactNode {
  // A thrown promise suspends, in every React from 17 on.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- a promise is what suspends in every React here
  throw forever;
}

describeEachMode((mode) => {
  test("useUnreads alone shows the unreads of a session that its controller joins later", async () => {
    const { holder, options } = await heldOutside();
    const { Badge, seen } = createBadge();
    const controller = createSessionController({ ...options, userId: null });
    await mode.mount(
      <Session controller={controller}>
        <Badge />
      </Session>,
    );
    await settle();
    expect(seen()).toBeUndefined();
    controller.configure(options);
    await until(() => seen() === 1);
    expect(controller.getSnapshot().status).toBe("alive");
    await holder.stop();
  });

  test("useUnreads alone shows the unreads of a session that is joined once the SDK is there", async () => {
    const { holder, simulator } = await heldOutside();
    const { Badge, seen } = createBadge();
    let arrive: (sdk: SimulatedTalk) => void = () => undefined;
    const slow = new Promise<SimulatedTalk>((resolve) => (arrive = resolve));
    await mode.mount(
      <Session appId="app" userId="alice" sdk={() => slow}>
        <Badge />
      </Session>,
    );
    await settle();
    arrive(simulator.Talk);
    await until(() => seen() === 1);
    expect(simulator.ledger.sessions.opened).toBe(1);
    await holder.stop();
  });

  test.each(["own", "adopted"])(
    "the handlers of an %s session hear events while Suspense hides the tree",
    async (kind) => {
      const simulator = createTalkSimulator();
      const options = { appId: "app", userId: "alice", sdk: simulator.Talk };
      const props = kind === "own" ? options : { controller: createSessionController(options) };
      let heard = 0;
      const view = (isHidden: boolean) => (
        <Hideable isHidden={isHidden}>
          <Session {...props} onMessage={() => (heard += 1)} />
        </Hideable>
      );
      const { rerender } = await mode.mount(view(false));
      await settle();
      rerender(view(true));
      await settle();
      simulator.emit(onlySession(simulator), "onMessage", {});
      expect(heard).toBe(1);
    },
  );

  test("a function ref that throws is reported, and leaves the tree alone", async () => {
    const simulator = createTalkSimulator();
    const { codes, hear } = createErrorLog();
    const refuse = () => {
      throw new Error("mine");
    };
    const { container, unmount } = await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} sessionRef={refuse} onError={hear}>
        <p>The app</p>
      </Session>,
    );
    await until(() => codes().length > 0);
    await settle();
    expect(container.textContent).toBe("The app");
    expect(codes()).toEqual(["handler-failed"]);
    expect(onlySession(simulator).isAlive).toBe(true);
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
  });

  test("a handler that is no function is reported with a controller, too", async () => {
    const simulator = createTalkSimulator();
    const { codes, hear } = createErrorLog();
    const options = { appId: "app", userId: "alice", sdk: simulator.Talk };
    const controller = createSessionController(options);
    // Plain JavaScript allows this, the types refuse it.
    const props = { controller, onMessage: "no function", onError: hear } as unknown;
    await mode.mount(<Session {...(props as SessionProps)} />);
    await until(() => codes().length > 0);
    expect(codes()).toEqual(["handler-invalid"]);
    expect(onlySession(simulator).isAlive).toBe(true);
  });

  test("a function ref that gives way to an object ref is called with undefined", async () => {
    const simulator = createTalkSimulator();
    const told: (string | undefined)[] = [];
    const functionRef = (session: Talk.Session | undefined) => void told.push(session?.me.id);
    const ref: { current: Talk.Session | undefined } = { current: undefined };
    const view = (sessionRef: typeof functionRef | typeof ref) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} sessionRef={sessionRef} />
    );
    const { rerender } = await mode.mount(view(functionRef));
    await until(() => told.at(-1) === "alice");
    rerender(view(ref));
    await until(() => ref.current !== undefined);
    expect(ref.current).toBe(onlySession(simulator));
    expect(told.slice(-2)).toEqual(["alice", undefined]);
  });

  test("a controller that takes the place of another is heard from its start", async () => {
    const { Talk: sdk } = createTalkSimulator();
    const { codes, hear } = createErrorLog();
    const working = createSessionController({ appId: "app", userId: "alice", sdk });
    const broken = createSessionController({ appId: "", userId: "alice", sdk });
    const view = (controller: typeof working) => <Session controller={controller} onError={hear} />;
    const { rerender } = await mode.mount(view(working));
    await settle();
    rerender(view(broken));
    await settle();
    expect(codes()).toEqual(["app-id-missing"]);
  });
});
