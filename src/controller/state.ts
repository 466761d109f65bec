import type * as Talk from "talkjs/all.js";
import type { SnapshotFrom } from "xstate";
import { errorOf, type SessionError } from "../errors/session-error.js";
import { statusOf, type sessionMachine, type SessionStatus } from "../machines.js";
import type { SdkSession } from "../sdk/port.js";

export type { SessionStatus };

/** The state of a session, discriminated by `status`. */
export type SessionState =
  | {
      readonly status: "idle";
      /** The missing part: a user, or the credentials that `token={null}` announced. */
      readonly waitingFor: "user" | "credentials" | undefined;
    }
  | { readonly status: "initializing" | "syncingUser" | "destroying" }
  | { readonly status: "alive"; readonly session: Talk.Session }
  | {
      readonly status: "destroyed";
      /** Set when other code destroyed the session. */
      readonly error?: undefined;
      readonly retry?: undefined;
    }
  | Failure<"destroyed">
  | Failure<"failed">;

interface Failure<Status extends SessionStatus> {
  readonly status: Status;
  readonly error: SessionError;
  /** Tries again now. */
  readonly retry: () => void;
}

export type MachineSnapshot = SnapshotFrom<typeof sessionMachine>;

export function stateOf(
  { value, context }: Pick<MachineSnapshot, "value" | "context">,
  session: SdkSession | undefined,
  retry: () => void,
): SessionState {
  const status = statusOf(value);
  switch (status) {
    case "idle":
      return { status, waitingFor: waitingFor(context.config) };
    case "alive":
      // The port declares only the members that are used, but the object is a complete Talk.Session.
      return { status, session: session as Talk.Session };
    case "failed":
      return { status, error: errorOf(context.failure ?? { code: "session-failed" }), retry };
    case "destroyed":
      return context.failure ? { status, error: errorOf(context.failure), retry } : { status };
    default:
      return { status };
  }
}

function waitingFor({ user, credentials }: MachineSnapshot["context"]["config"]) {
  if (user.type === "absent") return "user";
  return credentials === "announced" ? "credentials" : undefined;
}
