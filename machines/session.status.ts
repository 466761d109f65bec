import type { StateValueFrom } from "xstate";
import type { sessionMachine } from "./session.machine.js";
import type { SessionStatus } from "./session.types.js";

type SessionStateValue = StateValueFrom<typeof sessionMachine>;

/** The public word for where the machine is: its state at the top level. */
export const statusOf = (value: SessionStateValue): SessionStatus =>
  // Object.keys widens to string; a state value has exactly one key, and it is a top-level state.
  typeof value === "string" ? value : (Object.keys(value)[0] as SessionStatus);
