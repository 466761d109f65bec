import { useCallback, useEffect, useMemo, useReducer, useState, type ReactNode } from "react";
import {
  createSessionController,
  internalsOf,
  soon,
  type SessionController,
  type SessionHandlers,
  type SessionOptions,
  type SessionSettings,
} from "../core.js";
import { SessionContext, type SessionScope } from "./context.js";
import { useBeforeRemoval } from "./use-before-removal.js";
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
  useHolding(controller, controller);
  useSessionRef(controller, sessionRef);
  return (
    <Scope controller={controller} userId={namedUser(options)}>
      {children}
    </Scope>
  );
}

function AdoptedSession({ children, sessionRef, controller, ...handlers }: AdoptedProps) {
  const [holder] = useState(() => ({}));
  useIsomorphicLayoutEffect(() => internalsOf(controller)?.handle(holder, handlers));
  useHolding(controller, holder);
  useSessionRef(controller, sessionRef);
  return (
    <Scope controller={controller} userId={undefined}>
      {children}
    </Scope>
  );
}

function Scope({ controller, userId, children }: SessionScope & { children: ReactNode }) {
  const scope = useMemo(() => ({ controller, userId }), [controller, userId]);
  return <SessionContext.Provider value={scope}>{children}</SessionContext.Provider>;
}

/** The user that the props name by themselves; "" for none, undefined where a function is to be asked. */
function namedUser({ userId, syncUser }: SessionOptions): string | undefined {
  if (userId !== undefined) return String(userId ?? "");
  if (typeof syncUser === "function") return undefined;
  return String(syncUser?.id ?? "");
}

/**
 * Starts a microtask after the layout effects: before the first paint, and not for a mount that lasts
 * one commit. Stops in a passive cleanup, since Suspense runs layout cleanups when it hides a tree.
 */
function useHolding(controller: SessionController, holder: object): void {
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useIsomorphicLayoutEffect(() => {
    // Consumers subscribe in passive effects, and sessions that went in this commit are given back in
    // passive cleanups. Both may come after a paint; a render that is due now makes React run them first.
    look();
    return soon(() => controller.start(holder));
  }, [controller, holder]);
  useEffect(() => () => void controller.stop(holder), [controller, holder]);
  useBeforeRemoval(useCallback(() => internalsOf(controller)?.leave(holder), [controller, holder]));
}
