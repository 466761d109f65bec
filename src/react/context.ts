import { useContext, createContext } from "react";
import type { SessionController } from "../core.js";

export interface SessionScope {
  readonly controller: SessionController;
  /** Whose session the newest props of `<Session>` ask for; undefined where only a function can tell. */
  readonly userId: string | undefined;
  /** Whether the controller was configured with the identity which those props name. */
  readonly isCurrent: () => boolean;
}

/** The nearest `<Session>`. */
export const SessionContext = /* @__PURE__ */ createContext<SessionScope | undefined>(undefined);

/** For hooks that make no sense outside a `<Session>`. */
export function useScope(hook: string): SessionScope {
  const scope = useContext(SessionContext);
  if (scope) return scope;
  throw new Error(
    typeof process === "undefined" || process.env.NODE_ENV === "production"
      ? `[talkjs-session] ${hook}() outside a <Session>.`
      : `[talkjs-session] ${hook}() was called outside a <Session>. It tells about the session of the <Session> above it, and there is none. Render the component that calls it inside <Session>.`,
  );
}
