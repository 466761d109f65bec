import type * as Talk from "talkjs/all.js";
import type { SessionState } from "../core.js";

/**
 * In the render in which `<Session>` is given another user, the session of the one before is still
 * there: effects, which end it, run after the render. It is not shown to the new user for that long.
 */
export const isOf = (session: Talk.Session, userId: string | undefined): boolean =>
  userId === undefined || String(session.me.id) === userId;

const LEAVING: SessionState = { status: "destroying" };

export const shownState = (state: SessionState, userId: string | undefined): SessionState =>
  state.status === "alive" && !isOf(state.session, userId) ? LEAVING : state;

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
