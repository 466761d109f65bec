import * as React from "react";
import { Suspense } from "react";
import { expect, test } from "vitest";
import { Chatbox } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createProbe, onlySession } from "../support.js";
import { setScene } from "../views/support.js";
import { createDial, createNap } from "./nap.js";

// React 17 has neither: there the updates are ordinary ones.
const { startTransition = (act: () => void) => act(), useDeferredValue = (value) => value } =
  React as Partial<Pick<typeof React, "startTransition">> & {
    useDeferredValue?: <Value>(value: Value) => Value;
  };
const isConcurrent = "startTransition" in React;

function setApp(initial = "alice") {
  const { scene, ...stage } = setScene();
  const { Probe, ...probe } = createProbe();
  const { Dial, turn } = createDial(initial);
  return { ...stage, ...probe, scene, Probe, Dial, turn };
}

describeEachMode((mode) => {
  test("a user switch in a transition closes the one session before it opens the other", async () => {
    const { scene, Probe, Dial, turn, ledger, last, sights } = setApp();
    await mode.mount(<Dial>{(userId) => scene({ userId, children: <Probe /> })}</Dial>);
    await until(() => last()?.session?.me.id === "alice");
    startTransition(() => turn("bob"));
    await until(() => last()?.session?.me.id === "bob");
    await settle();
    const seen = sights.map(({ session }) => session?.me.id).filter((id) => id !== undefined);
    expect(seen.lastIndexOf("alice")).toBeLessThan(seen.indexOf("bob"));
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    expect(ledger.deadCalls).toEqual([]);
  });

  test("a transition that another update takes back leaves the session as it was", async () => {
    const { scene, Probe, Dial, turn, simulator, last, ledger } = setApp();
    await mode.mount(<Dial>{(userId) => scene({ userId, children: <Probe /> })}</Dial>);
    await until(() => last()?.session !== undefined);
    const session = onlySession(simulator);
    startTransition(() => turn("bob"));
    turn("alice");
    await settle();
    await until(() => last()?.session?.me.id === "alice");
    expect(last()?.session).toBe(session);
    expect(ledger.sessions).toMatchObject({ open: 1, mostOpen: 1 });
    expect(onlySession(simulator).me.id).toBe("alice");
  });

  test("deferred users who change quickly end with a session of the last", async () => {
    const { scene, Probe, Dial, turn, last, ledger } = setApp();
    function Deferred({ userId }: { userId: string }) {
      return scene({ userId: useDeferredValue(userId), children: <Probe /> });
    }
    await mode.mount(<Dial>{(userId) => <Deferred userId={userId} />}</Dial>);
    await until(() => last()?.session !== undefined);
    for (const userId of ["bob", "carol", "alice", "dora"]) turn(userId);
    await until(() => last()?.session?.me.id === "dora");
    await settle();
    expect(ledger.sessions).toMatchObject({ open: 1, mostOpen: 1 });
    expect(ledger.deadCalls).toEqual([]);
  });

  test("a deferred conversation is selected in the same chat UI", async () => {
    const { scene, Dial, turn, ledger, argsOf, mounted } = setApp("order-1");
    function Deferred({ id }: { id: string }) {
      return <Chatbox conversationId={useDeferredValue(id)} />;
    }
    await mode.mount(scene({ children: <Dial>{(id) => <Deferred id={id} />}</Dial> }));
    await mounted();
    for (const id of ["order-2", "order-3", "order-1", "order-4"]) turn(id);
    await until(() => argsOf("select").at(-1)?.[0] === "order-4");
    expect(ledger.boxes).toMatchObject({ opened: 1, open: 1 });
  });

  if (!isConcurrent) return;

  test("while a transition to another user waits for data, the first one's session stays shown and alive", async () => {
    const { scene, Probe, Dial, turn, simulator, last, sights, ledger } = setApp();
    const nap = createNap();
    const page = (userId: string) => (
      <Suspense fallback={<p>Loading</p>}>
        {scene({ userId, children: <Probe /> })}
        {userId === "bob" && <nap.Sleeper />}
      </Suspense>
    );
    const { container } = await mode.mount(<Dial>{page}</Dial>);
    await until(() => last()?.session !== undefined);
    const session = onlySession(simulator);
    nap.begin();
    startTransition(() => turn("bob"));
    await settle();
    expect(container.textContent).toBe("alive");
    expect(onlySession(simulator)).toBe(session);
    const later = sights.length;
    nap.end();
    await until(() => last()?.session?.me.id === "bob");
    expect(sights.slice(later).map(({ session }) => session?.me.id)).not.toContain("alice");
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });
});
