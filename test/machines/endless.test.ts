import { expect, test } from "vitest";
import { createActor, type AnyActor } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { configFor as viewConfigFor } from "../views/walk.js";
import { configFor } from "./walk.js";

const ever = () => true;

/** Contradicting guards, which make two states alternate forever. */
const endless: Record<string, () => AnyActor> = {
  session() {
    const guards = { canLease: ever, shouldClose: ever };
    return createActor(sessionMachine.provide({ guards }), { input: configFor() });
  },
  "chat view"() {
    const guards = { shouldCreate: ever, isIdentityStale: ever };
    return createActor(chatViewMachine.provide({ guards }), { input: { config: viewConfigFor() } });
  },
};

test.each(Object.entries(endless))(
  "an endless loop of states fails and does not block the page: %s",
  (_, create) => {
    const actor = create();
    const errors: unknown[] = [];
    actor.subscribe({ error: (error) => errors.push(error) });
    actor.start();
    actor.send({ type: "start" });
    expect(String(errors[0])).toMatch(/Infinite loop/);
    expect(actor.getSnapshot()).toMatchObject({ status: "error" });
  },
);
