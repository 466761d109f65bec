import { DESCRIPTIONS } from "./chat-view.descriptions.js";
import { chatViewSetup, startingContext } from "./chat-view.setup.js";
import { describe } from "./describe.js";

const chart = chatViewSetup.createMachine({
  id: "chatView",
  options: { maxIterations: 100 },
  context: startingContext,
  initial: "idle",
  on: {
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    pause: { actions: "markStopped" },
    "view.configured": { actions: "adoptWish" },
    retry: {},
    "xstate.error.actor.heldView": {
      target: ".failed",
      actions: { type: "keepFailure", params: { code: "view-failed" } },
    },
  },
  states: {
    idle: {
      entry: "forgetFailure",
      always: { guard: "isViewWanted", target: "creating" },
    },
    creating: {
      entry: ["claimView", "holdView"],
      always: { guard: "isClaimUnwanted", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
        "view.failed": { target: "failed", actions: "keepFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-lost" } },
        },
        "view.created": "mounting",
      },
      after: {
        mountTimeout: {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-timeout" } },
        },
      },
    },
    mounting: {
      always: { guard: "isClaimUnwanted", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
        "view.failed": { target: "failed", actions: "keepFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-lost" } },
        },
        "view.mounted": "mounted",
      },
      invoke: {
        id: "mountView",
        src: "mountView",
        onError: {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-failed" } },
        },
      },
      after: {
        mountTimeout: {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-timeout" } },
        },
      },
    },
    mounted: {
      entry: "applySettings",
      always: { guard: "isClaimUnwanted", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
        "view.failed": { target: "failed", actions: "keepFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "keepFailure", params: { code: "view-lost" } },
        },
      },
      initial: "kept",
      states: {
        kept: {
          on: { pause: "leaving" },
        },
        leaving: {
          exit: "markStopped",
          on: { start: { target: "kept", actions: "markStarted" }, pause: {} },
          after: { grace: "#chatView.destroying" },
        },
      },
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
      entry: ["releaseView", "reportFailure"],
      always: { guard: "isClaimUnwanted", target: "idle" },
      on: { retry: "idle" },
    },
  },
});

/**
 * The life of one mounted chat UI: a chatbox, an inbox or a popup. Created late and destroyed early:
 * one for each time it is really wanted, gone before its container and before its session.
 * Production builds leave the descriptions out.
 */
export const chatViewMachine =
  typeof process === "undefined" || process.env.NODE_ENV === "production"
    ? chart
    : describe(chart, DESCRIPTIONS);
