import type { SessionErrorCode } from "./failure.js";

export const failWith = (code: SessionErrorCode) =>
  ({ target: "#session.failed", actions: { type: "keepFailure", params: { code } } }) as const;

export const failAsTold = { target: "#session.failed", actions: "keepFailure" } as const;

export const refusedUpdate = (code: SessionErrorCode) =>
  ({
    target: "current",
    actions: ["giveUpRevision", { type: "reportFailure", params: { code } }],
  }) as const;
