import { chatViewSetup, startingContext } from "./chat-view.setup.js";
import { told } from "./chat-view.words.js";
import type { SessionErrorCode } from "./failure.js";
import { FINITE } from "./steps.js";

const failWith = (code: SessionErrorCode) =>
  ({ target: "failed", actions: { type: "keepFailure", params: { code } } }) as const;

/** A living chat UI takes what it can, and gives way to a new one where it cannot. */
const held = <const On extends object>(on: On) =>
  ({
    always: { guard: "isClaimUnwanted", target: "destroying" },
    on: {
      "view.configured": { guard: "keepsClaim", actions: ["adoptWish", "applySettings"] },
      "view.failed": { target: "failed", actions: "keepFailure" },
      "view.lost": failWith("view-lost"),
      ...on,
    },
  }) as const;

/**
 * The life of one mounted chat UI: a chatbox, an inbox or a popup. Created late and destroyed early:
 * one for each time it is really wanted, gone before its container and before its session.
 */
export const chatViewMachine = chatViewSetup.createMachine(
  told({
    id: "chatView",
    options: FINITE,
    context: startingContext,
    initial: "idle",
    on: {
      start: { actions: "markStarted" },
      stop: { actions: "markStopped" },
      pause: { actions: "markStopped" },
      "view.configured": { actions: "adoptWish" },
      retry: {},
      "xstate.error.actor.heldView": { ...failWith("view-failed"), target: ".failed" },
    },
    states: {
      idle: {
        entry: "forgetFailure",
        always: { guard: "isViewWanted", target: "creating" },
      },
      creating: {
        entry: ["claimView", "holdView"],
        ...held({ "view.created": "mounting" }),
        after: { mountTimeout: failWith("view-timeout") },
      },
      mounting: {
        ...held({ "view.mounted": "mounted" }),
        invoke: { id: "mountView", src: "mountView", onError: failWith("view-failed") },
        after: { mountTimeout: failWith("view-timeout") },
      },
      mounted: {
        entry: "applySettings",
        ...held({}),
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
  }),
);
