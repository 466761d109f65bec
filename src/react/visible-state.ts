import type { SessionState } from "../core.js";
import type { SessionScope } from "./context.js";

const LEAVING: SessionState = { status: "destroying" };
const COMING: SessionState = { status: "idle", waitingFor: undefined };
const SIGNED_OUT: SessionState = { status: "idle", waitingFor: "user" };

/**
 * What a render may show. In the render in which `<Session>` is given another identity, the session
 * and the error of the one before are still there: effects, which end them, run after the render.
 * And a session that died a moment ago is not shown as alive.
 */
export function visibleState(
  state: SessionState,
  { isCurrent, userId }: SessionScope,
): SessionState {
  if (state.status === "alive") return isCurrent() && state.session.isAlive ? state : LEAVING;
  if (!("error" in state) || isCurrent()) return state;
  return userId === "" ? SIGNED_OUT : COMING;
}

/**
 * Whether a session is wanted and on its way. Between two users' sessions the state says that one
 * goes; only the props know that another comes.
 */
export function isPending(state: SessionState, userId: string | undefined): boolean {
  switch (state.status) {
    case "initializing":
    case "syncingUser":
      return true;
    case "idle":
      return state.waitingFor !== "user";
    case "destroying":
    case "destroyed":
      return Boolean(userId) && !("error" in state);
    default:
      return false;
  }
}
