import { expect, test } from "vitest";
import { createActor, type AnyActor } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { wishFor as viewWishFor } from "../views/walk.js";
import { wishFor } from "./walk.js";

const ever = () => true;

/** Contradicting guards, which make two states alternate forever. */
const endless: Record<string, () => AnyActor> = {
  session() {
    const guards = { isReadyToLease: ever, isSessionUnwanted: ever };
    return createActor(sessionMachine.provide({ guards }), { input: { wish: wishFor() } });
  },
  "chat view"() {
    const guards = { isViewWanted: ever, isClaimUnwanted: ever };
    return createActor(chatViewMachine.provide({ guards }), { input: { wish: viewWishFor() } });
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
