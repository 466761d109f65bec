import { not } from "xstate";
import { chatViewSetup, GRACE, MOUNT_TIMEOUT } from "./chat-view.setup.js";
import { EVENTS, STATES } from "./chat-view.words.js";
import type { SessionErrorCode } from "./failure.js";
import { teller } from "./told.js";

const told = teller(EVENTS);

const failWith = (code: SessionErrorCode) =>
  ({ target: "failed", actions: { type: "keep", params: { code } } }) as const;

/** A living chat UI takes what it can, and gives way to a new one where it cannot. */
const whileHeld = {
  always: { guard: not("isClaimWanted"), target: "destroying" },
  on: told({
    "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
    "view.failed": { target: "failed", actions: "keepFailure" },
    "view.lost": failWith("view-lost"),
  }),
} as const;

/**
 * The life of one mounted chat UI: a chatbox, an inbox or a popup. Created late and destroyed early:
 * one for each time it is really wanted, gone before its container and before its session.
 */
export const chatViewMachine = chatViewSetup.createMachine({
  id: "chatView",
  context: ({ input }) => ({
    started: false,
    wish: input.wish,
    claim: undefined,
    failure: undefined,
  }),
  initial: "idle",
  on: told({
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    pause: { actions: "markStopped" },
    "view.configured": { actions: "adoptWish" },
    retry: {},
    "xstate.error.actor.heldView": { ...failWith("view-failed"), target: ".failed" },
  }),
  states: {
    idle: {
      description: STATES.idle,
      entry: "forgetFailure",
      always: { guard: "isViewWanted", target: "creating" },
    },
    creating: {
      description: STATES.creating,
      entry: ["claimView", "holdView"],
      ...whileHeld,
      on: told({ ...whileHeld.on, "view.created": "mounting" }),
      after: { [MOUNT_TIMEOUT]: failWith("view-timeout") },
    },
    mounting: {
      description: STATES.mounting,
      ...whileHeld,
      invoke: { src: "mountView", onError: failWith("view-failed") },
      on: told({ ...whileHeld.on, "view.mounted": "mounted" }),
      after: { [MOUNT_TIMEOUT]: failWith("view-timeout") },
    },
    mounted: {
      description: STATES.mounted,
      entry: "applySettings",
      ...whileHeld,
      initial: "kept",
      states: {
        kept: {
          description: STATES.kept,
          on: told({ pause: "leaving" }),
        },
        leaving: {
          description: STATES.leaving,
          exit: "markStopped",
          on: told({ start: { target: "kept", actions: "markStarted" }, pause: {} }),
          after: { [GRACE]: "#chatView.destroying" },
        },
      },
    },
    destroying: {
      description: STATES.destroying,
      entry: "releaseView",
      always: [
        { guard: "isViewWanted", target: "creating" },
        { guard: "hasNoPlace", target: "destroyed" },
        { target: "idle" },
      ],
    },
    destroyed: {
      description: STATES.destroyed,
      always: { guard: "isViewWanted", target: "creating" },
    },
    failed: {
      description: STATES.failed,
      entry: ["releaseView", "reportKept"],
      always: { guard: not("isClaimWanted"), target: "idle" },
      on: told({ retry: "idle" }),
    },
  },
});
