import { not } from "xstate";
import { chatViewSetup, MOUNT_TIMEOUT } from "./chat-view.setup.js";
import type { SessionErrorCode } from "./failure.js";

const failWith = (code: SessionErrorCode) =>
  ({ target: "failed", actions: { type: "keep", params: { code } } }) as const;

/** A living chat UI takes what it can, and gives way to a new one where it cannot. */
const whileHeld = {
  always: { guard: not("isClaimWanted"), target: "destroying" },
  on: {
    "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
    "view.failed": { target: "failed", actions: "keepFailure" },
    "view.lost": failWith("view-lost"),
  },
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
  on: {
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    "view.configured": { actions: "adoptWish" },
    retry: {},
  },
  states: {
    idle: {
      entry: "forgetFailure",
      always: { guard: "isViewWanted", target: "creating" },
    },
    creating: {
      entry: ["claimView", "holdView"],
      ...whileHeld,
      on: { ...whileHeld.on, "view.created": "mounting" },
      after: { [MOUNT_TIMEOUT]: failWith("view-timeout") },
    },
    mounting: {
      ...whileHeld,
      invoke: { src: "mountView", onError: failWith("view-failed") },
      on: { ...whileHeld.on, "view.mounted": "mounted" },
      after: { [MOUNT_TIMEOUT]: failWith("view-timeout") },
    },
    mounted: {
      entry: "applySettings",
      ...whileHeld,
    },
    destroying: {
      entry: "releaseView",
      always: [
        { guard: "isViewWanted", target: "creating" },
        { guard: "hasNoPlace", target: "destroyed" },
        { target: "idle" },
      ],
    },
    destroyed: {
      always: { guard: "isViewWanted", target: "creating" },
    },
    failed: {
      entry: ["releaseView", "reportKept"],
      always: { guard: not("isClaimWanted"), target: "idle" },
      on: { retry: "idle" },
    },
  },
});
