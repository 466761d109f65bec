import { canReadEnv } from "./can-read-env.js";
import { DESCRIPTIONS } from "./chat-view.descriptions.js";
import { chatViewSetup, startingContext } from "./chat-view.setup.js";
import { describe } from "./describe.js";

const chart = chatViewSetup.createMachine({
  id: "chatView",
  // By default xstate sets no limit, and two guards that contradict each other would block the page.
  options: { maxIterations: 100 },
  context: startingContext,
  initial: "idle",
  on: {
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    pause: { actions: "markStopped" },
    "view.configured": { actions: "setConfig" },
    retry: {},
    "xstate.error.actor.heldView": {
      target: ".failed",
      actions: { type: "setFailure", params: { code: "view-failed" } },
    },
  },
  states: {
    idle: {
      entry: ["releaseView", "clearFailure"],
      always: { guard: "shouldCreate", target: "creating" },
    },
    creating: {
      entry: ["setIdentity", "holdView"],
      always: { guard: "isIdentityStale", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsIdentity", actions: ["setConfig", "applySettings"] },
        "view.failed": { target: "failed", actions: "setFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "setFailure", params: { code: "view-lost" } },
        },
        "view.created": "mounting",
      },
      after: {
        mountTimeout: {
          target: "failed",
          actions: { type: "setFailure", params: { code: "view-timeout" } },
        },
      },
    },
    mounting: {
      always: { guard: "isIdentityStale", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsIdentity", actions: ["setConfig", "applySettings"] },
        "view.failed": { target: "failed", actions: "setFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "setFailure", params: { code: "view-lost" } },
        },
        "view.mounted": "mounted",
        "page.replaced": "destroying",
      },
      after: {
        mountTimeout: {
          target: "failed.waiting",
          actions: { type: "setFailure", params: { code: "view-timeout" } },
        },
      },
    },
    mounted: {
      entry: "applySettings",
      always: { guard: "isIdentityStale", target: "destroying" },
      on: {
        "view.configured": { guard: "keepsIdentity", actions: ["setConfig", "applySettings"] },
        "view.failed": { target: "failed", actions: "setFailure" },
        "view.lost": {
          target: "failed",
          actions: { type: "setFailure", params: { code: "view-lost" } },
        },
        "page.replaced": "destroying",
      },
      initial: "attached",
      states: {
        attached: {
          on: { pause: "detaching" },
        },
        detaching: {
          exit: "markStopped",
          on: { start: { target: "attached", actions: "markStarted" }, pause: {} },
          after: { grace: "#chatView.destroying" },
        },
      },
    },
    destroying: {
      entry: "releaseView",
      always: [
        { guard: "shouldCreate", target: "creating" },
        { guard: "isUnmounted", target: "destroyed" },
        { target: "idle" },
      ],
    },
    destroyed: {
      always: { guard: "shouldCreate", target: "creating" },
    },
    failed: {
      entry: "emitFailure",
      always: { guard: "isIdentityStale", target: "idle" },
      on: {
        retry: "idle",
      },
      invoke: { id: "watchNetwork", src: "watchNetwork", onError: {} },
      initial: "gone",
      states: {
        waiting: {
          on: {
            "view.configured": { guard: "keepsIdentity", actions: ["setConfig", "applySettings"] },
            "view.created": {},
            "view.mounted": { target: "#chatView.mounted", actions: "clearFailure" },
            "view.failed": { target: "gone", actions: ["setFailure", "emitFailure"] },
            "view.lost": {
              target: "gone",
              actions: [{ type: "setFailure", params: { code: "view-lost" } }, "emitFailure"],
            },
            "page.replaced": "recreating",
            "network.online": "recreating",
          },
          after: { backgroundRetry: "recreating" },
        },
        gone: {
          entry: "releaseView",
          on: { "network.online": { guard: "canRecover", target: "recreating" } },
        },
        recreating: {
          entry: ["releaseView", "holdView"],
          always: "waiting",
        },
      },
    },
  },
});

/**
 * The life of one mounted chat UI: a chatbox, an inbox or a popup. It is created only once its
 * component stays mounted, and destroyed before its container and its session. Production builds
 * leave the descriptions out.
 */
export const chatViewMachine =
  !canReadEnv || process.env.NODE_ENV === "production" ? chart : describe(chart, DESCRIPTIONS);
