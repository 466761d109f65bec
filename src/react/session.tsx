import { useEffect, useState, type ReactNode } from "react";
import {
  createSessionController,
  type SessionController,
  type SessionHandlers,
  type SessionOptions,
  type SessionSettings,
} from "../core.js";
import { SessionContext } from "./context.js";
import { useHandlers } from "./use-handlers.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { useSessionRef, type SessionRef } from "./use-session-ref.js";

interface SharedProps {
  children?: ReactNode;
  /** Set to the live session once there is one, and back to undefined when it goes. */
  sessionRef?: SessionRef | undefined;
}

type OwnProps = SharedProps & SessionOptions & { controller?: undefined };

type AdoptedProps = SharedProps &
  SessionHandlers & {
    [Name in Exclude<keyof SessionSettings | "userId" | "syncUser", "controller">]?: undefined;
  } & {
    /** A session made with `createSessionController`, whose options it keeps. */
    controller: SessionController;
  };

/** Props of `<Session>`: the options of a session, or a controller made elsewhere; and handlers. */
export type SessionProps = OwnProps | AdoptedProps;

/**
 * A user's TalkJS session, for everything in the tree below. It lives for as long as the component
 * is mounted and a user is signed in. Best placed at the top of the app.
 *
 * It renders its children whatever the session's status; `useSessionState` tells which. What goes
 * wrong arrives in `onError` and in the state, and never takes the tree down.
 *
 * @example
 * ```tsx
 * <Session appId="…" userId={user?.id ?? null} onError={report}>
 *   <App />
 * </Session>
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/Session/
 */
export function Session(props: SessionProps) {
  return props.controller ? <AdoptedSession {...props} /> : <OwnSession {...props} />;
}

function OwnSession({ children, sessionRef, ...options }: OwnProps) {
  const [controller] = useState(() => createSessionController(options));
  useIsomorphicLayoutEffect(() => {
    controller.configure(options);
  });
  useHolding(controller);
  useSessionRef(controller, sessionRef);
  return <SessionContext.Provider value={controller}>{children}</SessionContext.Provider>;
}

function AdoptedSession({ children, sessionRef, controller, ...handlers }: AdoptedProps) {
  useHandlers(controller, handlers);
  useHolding(controller);
  useSessionRef(controller, sessionRef);
  return <SessionContext.Provider value={controller}>{children}</SessionContext.Provider>;
}

/**
 * Started in a layout effect, so that a session can be alive before the first paint; stopped in a
 * passive cleanup, since Suspense runs layout cleanups when it merely hides a tree.
 */
function useHolding(controller: SessionController): void {
  const [holder] = useState(() => ({}));
  useIsomorphicLayoutEffect(() => {
    controller.start(holder);
  }, [controller, holder]);
  useEffect(() => () => void controller.stop(holder), [controller, holder]);
}
