import { expect, test } from "vitest";
import { Chatbox, Session } from "../../../src/index.js";
import { createTalkSimulator, worlds, type Unknowns } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import "../support.js";

type Person = Readonly<{ role?: string | null; locale?: string | null }>;

const BEHAVIOURS: readonly Unknowns["localeAndRole"][] = ["follow", "keep"];

describeEachMode((mode) => {
  const show = async (localeAndRole: Unknowns["localeAndRole"], first: Person) => {
    const simulator = createTalkSimulator({
      world: worlds.aliceAndBob,
      unknowns: { localeAndRole },
    });
    const app = (person: Person) => (
      <Session
        appId="app"
        syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice", ...person })}
        sdk={simulator.Talk}
      >
        <Chatbox conversationId="order-1" />
      </Session>
    );
    const { rerender } = mode.render(app(first));
    const shown = () => {
      const frame = document.querySelector(".simulated-chatbox");
      const screen = frame?.shadowRoot?.querySelector("section");
      return { lang: screen?.getAttribute("lang"), role: screen?.dataset.role };
    };
    await until(() => shown().role === first.role);
    return { simulator, rerender: (person: Person) => rerender(app(person)), shown };
  };

  test.each(BEHAVIOURS)(
    "a chat UI is shown with another locale and role, where TalkJS's own %s them",
    async (behaviour) => {
      const { rerender, shown } = await show(behaviour, { role: "buyer", locale: "en-US" });
      expect(shown()).toEqual({ lang: "en-US", role: "buyer" });
      rerender({ role: "buyer", locale: "nl-NL" });
      await until(() => shown().lang === "nl-NL");
      rerender({ role: "seller", locale: "nl-NL" });
      await until(() => shown().role === "seller");
    },
  );

  test.each(BEHAVIOURS)(
    "the same locale and role keep session and chat UI where TalkJS's own %s them",
    async (behaviour) => {
      const { simulator, rerender, shown } = await show(behaviour, { role: "buyer" });
      for (const person of [{ role: "buyer" }, { role: "buyer" }]) {
        rerender(person);
        await settle();
      }
      expect(shown().role).toBe("buyer");
      expect(simulator.ledger.sessions.opened).toBe(1);
      expect(simulator.ledger.boxes.opened).toBe(1);
    },
  );
});
