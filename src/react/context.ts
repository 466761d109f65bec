import { createContext, useContext } from "react";
import type { SessionController } from "../core.js";

/** The controller of the nearest `<Session>`. */
export const SessionContext = createContext<SessionController | undefined>(undefined);

/** For hooks that make no sense outside a `<Session>`. */
export function useController(hook: string): SessionController {
  const controller = useContext(SessionContext);
  if (controller) return controller;
  throw new Error(
    `[talkjs-session] ${hook}() was called outside a <Session>. It tells about the session of the <Session> above it, and there is none. Render the component that calls it inside <Session>.`,
  );
}
