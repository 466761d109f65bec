import { isLive, type SessionState } from "../core.js";
import type { SessionScope } from "./context.js";

const LEAVING: SessionState = { status: "destroying" };
const COMING: SessionState = { status: "idle", waitingFor: undefined };
const SIGNED_OUT: SessionState = { status: "idle", waitingFor: "user" };

/**
 * Returns the state that a render may show. In the render in which `<Session>` gets another identity,
 * the former session and error still exist, because effects run after the render. A session that has
 * just ended is not shown as alive.
 */
export function visibleState(
  state: SessionState,
  { isCurrent, userId }: SessionScope,
): SessionState {
  if (state.status === "alive") return isCurrent() && isLive(state.session) ? state : LEAVING;
  if (!("error" in state) || isCurrent()) return state;
  return userId === "" ? SIGNED_OUT : COMING;
}
