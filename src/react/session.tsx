import {
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from "react";
import {
  createSessionController,
  createStore,
  internalsOf,
  SessionError,
  soon,
  type SessionController,
  type SessionHandlers,
  type SessionOptions,
  type SessionSettings,
} from "../core.js";
import { SessionContext, type FailedView, type SessionScope } from "./context.js";
import { hintOnServer } from "./hint-on-server.js";
import { identityIn, isConfiguredFor } from "./identity.js";
import { useBeforeRemoval } from "./use-before-removal.js";
import { useEarlyCleanups } from "./use-early-cleanups.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { useSessionRef, type SessionRef } from "./use-session-ref.js";

interface SharedProps {
  /** The components that use the session. */
  children?: ReactNode;
  /** Set to the live session when it opens, and to undefined when it ends. */
  sessionRef?: SessionRef | undefined;
}

type OwnProps = SharedProps & SessionOptions & { controller?: undefined };

type GivenControllerProps = SharedProps &
  SessionHandlers & {
    [Name in Exclude<keyof SessionSettings | "userId" | "syncUser", "controller">]?: undefined;
  } & {
    /** A controller of `createSessionController`. It keeps its own options. */
    controller: SessionController;
  };

/** Props of `<Session>`: the options of a session or a controller, and event handlers. */
export type SessionProps = OwnProps | GivenControllerProps;

/**
 * A user's TalkJS session for the tree below it. It stays open while the component is mounted and a user
 * is signed in. Place it at the top of your app.
 *
 * It renders its children in every status; `useSessionState` returns the status. Errors go to `onError`
 * and to the state. They never unmount the tree.
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
  return props.controller ? <SessionOfController {...props} /> : <OwnSession {...props} />;
}

function OwnSession({ children, sessionRef, ...options }: OwnProps) {
  const [controller] = useState(() => createSessionController(options));
  useIsomorphicLayoutEffect(() => {
    controller.configure(options);
  });
  const { appId, signature, userId } = identityIn(options);
  hintOnServer(options, userId);
  const isCurrent = useCallback(
    () => isConfiguredFor(controller, { appId, signature, userId }),
    [controller, appId, signature, userId],
  );
  const scope = useHeldSession({ controller, holder: controller, userId, isCurrent, sessionRef });
  return <SessionContext.Provider value={scope}>{children}</SessionContext.Provider>;
}

function SessionOfController(props: GivenControllerProps) {
  const { children, sessionRef, controller, ...handlers } = props;
  const [holder] = useState(() => ({}));
  useIsomorphicLayoutEffect(() => internalsOf(controller)?.handle(holder, handlers));
  useUnstableReport(props);
  const userId = undefined;
  const scope = useHeldSession({ controller, holder, userId, isCurrent: always, sessionRef });
  return <SessionContext.Provider value={scope}>{children}</SessionContext.Provider>;
}

/** A given controller keeps its own identity. */
const always = () => true;

type Held = Omit<SessionScope, "failedViews"> & {
  readonly holder: object;
  readonly sessionRef: SessionRef | undefined;
};

/** Holds the session while the component is mounted. Returns what the components below share. */
function useHeldSession({ controller, holder, userId, isCurrent, sessionRef }: Held): SessionScope {
  useHolding(controller, holder, userId);
  useSessionRef(controller, sessionRef);
  const [failedViews] = useState(() => createStore<readonly FailedView[]>([]));
  return useMemo(
    () => ({ controller, userId, isCurrent, failedViews }),
    [controller, userId, isCurrent, failedViews],
  );
}

/**
 * Starts one microtask after the layout effects: before the first paint, but not for a mount that lasts
 * one commit. Stops in a passive cleanup, because Suspense runs layout cleanups when it hides a tree.
 */
function useHolding(
  controller: SessionController,
  holder: object,
  userId: string | undefined,
): void {
  const [, render] = useReducer((renders: number) => renders + 1, 0);
  // Consumers subscribe in passive effects, and sessions that were removed in this commit are released in
  // passive cleanups. Both can run after a paint. A render that is requested now makes React run them first.
  useIsomorphicLayoutEffect(render, [controller, holder, userId]);
  useEarlyCleanups(controller, render);
  useIsomorphicLayoutEffect(() => soon(() => controller.start(holder)), [controller, holder]);
  useEffect(() => () => void controller.stop(holder), [controller, holder]);
  useBeforeRemoval(useCallback(() => internalsOf(controller)?.leave(holder), [controller, holder]));
}

/** Reports once if two renders in a row pass another controller. A render that the component itself requests has the same `props`. */
function useUnstableReport(props: GivenControllerProps): void {
  const seen = useRef<readonly SessionController[]>([]);
  useIsomorphicLayoutEffect(() => {
    const { controller } = props;
    const before = seen.current;
    if (before.length > 2) return;
    seen.current = before.includes(controller) ? [controller] : [...before, controller];
    if (seen.current.length > 2)
      internalsOf(controller)?.report(new SessionError("controller-unstable"));
  }, [props]);
}
