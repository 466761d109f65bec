import type { StateValueFrom } from "xstate";
import type { sessionMachine } from "./session.machine.js";
import type { SessionStatus } from "./session.types.js";

/** Returns the public status of a state value: its state at the top level. */
export const statusOf = (value: StateValueFrom<typeof sessionMachine>): SessionStatus =>
  // Object.keys widens to string; a state value has exactly one key, and it is a top-level state.
  typeof value === "string" ? value : (Object.keys(value)[0] as SessionStatus);
