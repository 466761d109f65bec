import { useEffect, useRef } from "react";
import type * as Talk from "talkjs/all.js";
import { internalsOf, throwReporter, toConsole, tryCall, type SessionController } from "../core.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";

/** An object ref, typed with undefined or null, or a function ref. Each is set to undefined at the end. */
export type SessionRef =
  | { current: Talk.Session | undefined }
  | { current: Talk.Session | null }
  | ((session: Talk.Session | undefined) => void);

/** Sets an app's ref to the live session. An inline function ref is called when the session changes, not on each render. */
export function useSessionRef(controller: SessionController, ref: SessionRef | undefined): void {
  const latest = useRef(ref);
  useIsomorphicLayoutEffect(() => {
    if (typeof ref === "function") latest.current = ref;
  });
  const target = typeof ref === "function" ? "function" : ref;
  useEffect(() => {
    if (!target) return undefined;
    const report = internalsOf(controller)?.report ?? toConsole();
    const failed = throwReporter(report, "sessionRef");
    let written: Talk.Session | undefined;
    const write = (session: Talk.Session | undefined) => {
      if (session === written) return;
      written = session;
      tryCall(() => assign(typeof target === "object" ? target : latest.current, session), failed);
    };
    const follow = () => {
      const state = controller.getSnapshot();
      write(state.status === "alive" ? state.session : undefined);
    };
    const { unsubscribe } = controller.subscribe(follow);
    follow();
    return () => {
      unsubscribe();
      write(undefined);
    };
  }, [controller, target]);
}

function assign(ref: SessionRef | undefined, session: Talk.Session | undefined): void {
  if (typeof ref === "function") ref(session);
  else if (ref) Object.assign(ref, { current: session });
}
