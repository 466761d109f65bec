import { canReadEnv } from "../core.js";
import { useContext, createContext } from "react";
import type { SessionController, Store } from "../core.js";
import type { ChatViewState } from "../views/state.js";

/** A chat UI that could not be shown, or was lost. */
export type FailedView = Extract<ChatViewState, { status: "failed" }>;

export interface SessionScope {
  readonly controller: SessionController;
  /** The user id of the newest props of `<Session>`; undefined if a function has to return it. */
  readonly userId: string | undefined;
  /** Whether the controller is configured with the identity of these props. */
  readonly isCurrent: () => boolean;
  /** The chat UIs in this `<Session>` that have failed, the first one first. */
  readonly failedViews: Store<readonly FailedView[]>;
}

/** The nearest `<Session>`. */
export const SessionContext = /* @__PURE__ */ createContext<SessionScope | undefined>(undefined);

/** Returns the nearest `<Session>`, or throws with the name of the hook. */
export function useScope(hook: string): SessionScope {
  const scope = useContext(SessionContext);
  if (scope) return scope;
  throw new Error(
    !canReadEnv || process.env.NODE_ENV === "production"
      ? `[talkjs-session] ${hook}() outside a <Session>.`
      : `[talkjs-session] ${hook}() was called outside a <Session>. It uses the session of the <Session> above it, and there is none. Render the component that calls it inside <Session>.`,
  );
}
