import { Suspense, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createProbe } from "../support.js";
import { anyView, expectNothingLeft, KINDS, setScene } from "../views/support.js";
import { createNap } from "./nap.js";

/** An app with a session and every chat UI, which Suspense hides at a given place. */
function setApp() {
  const stage = setScene();
  const nap = createNap();
  const { Probe, ...probe } = createProbe();
  const parts = (
    <>
      <Probe />
      {KINDS.map((kind) => anyView(kind, kind))}
    </>
  );
  const boundary = (children: ReactNode) => (
    <Suspense fallback={<p>Loading</p>}>
      {children}
      <nap.Sleeper />
    </Suspense>
  );
  const places = {
    around: (userId: string | null) => boundary(stage.scene({ userId, children: parts })),
    inside: (userId: string | null) => stage.scene({ userId, children: boundary(parts) }),
  };
  return { ...stage, ...probe, nap, places };
}

describeEachMode((mode) => {
  describe.each(["around", "inside"] as const)("Suspense %s the session", (place) => {
    test("hides and shows a whole app, which stays the same", async () => {
      const { places, nap, ledger, mounted, status, simulator } = setApp();
      const { rerender, unmount } = mode.render(places[place]("alice"));
      await mounted(3);
      await settle();
      const before = ledger.calls.length;
      for (let hidings = 0; hidings < 3; hidings += 1) {
        nap.begin();
        rerender(places[place]("alice"));
        await settle();
        expect(ledger.boxes.open).toBe(3);
        nap.end();
        await settle();
      }
      expect(status()).toBe("alive");
      expect(ledger.calls.slice(before)).toEqual([]);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });

    test("hides an app while its user becomes another, who then has the only session", async () => {
      const { places, nap, ledger, mounted, last, simulator, sights } = setApp();
      const { rerender, unmount } = mode.render(places[place]("alice"));
      await mounted(3);
      nap.begin();
      rerender(places[place]("alice"));
      await settle();
      rerender(places[place]("bob"));
      await settle();
      const later = sights.length;
      nap.end();
      rerender(places[place]("bob"));
      await until(() => last()?.session?.me.id === "bob" && ledger.boxes.open === 3);
      await settle();
      expect(sights.slice(later).map(({ session }) => session?.me.id)).not.toContain("alice");
      expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
      expect(ledger.boxes).toMatchObject({ opened: 6, mostOpen: 3 });
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });

    test("hides an app while its user signs out and in again: one session is open in the end", async () => {
      const { places, nap, ledger, mounted } = setApp();
      const { rerender, container } = mode.render(places[place]("alice"));
      await mounted(3);
      nap.begin();
      for (const userId of ["alice", null, "alice"]) {
        rerender(places[place](userId));
        await settle();
      }
      nap.end();
      // The committed props: React discards a render that suspends, and keeps the previous one.
      await until(() => container.textContent === "alive" && ledger.boxes.open === 3);
      expect(ledger.sessions).toMatchObject({ open: 1, mostOpen: 1 });
      expect(ledger.boxes.mostOpen).toBe(3);
      expect(ledger.deadCalls).toEqual([]);
    });

    test("hides an app that is unmounted meanwhile: nothing stays", async () => {
      const { places, nap, ledger, mounted, simulator, errors } = setApp();
      const { rerender, unmount } = mode.render(places[place]("alice"));
      await mounted(3);
      nap.begin();
      rerender(places[place]("alice"));
      await settle();
      unmount();
      await until(() => ledger.sessions.open === 0);
      await settle();
      expectNothingLeft(simulator);
      expect(errors).toEqual([]);
    });

    test("hides an app from the start: it comes alive once, with each chat UI once", async () => {
      const { places, nap, ledger, mounted, simulator } = setApp();
      nap.begin();
      const { unmount } = mode.render(places[place]("alice"));
      await settle();
      nap.end();
      await mounted(3);
      await settle();
      expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
      expect(ledger.boxes).toMatchObject({ opened: 3, open: 3 });
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    });
  });
});
