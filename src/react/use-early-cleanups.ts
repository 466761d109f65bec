import * as React from "react";
import { soon, type SessionController } from "../core.js";

/**
 * React 17 runs passive cleanups in a task of its own, and a browser can run the timer of a closing session
 * before it. A render that is due makes React run them first.
 */
export function useEarlyCleanups(controller: SessionController, render: () => void): void {
  React.useEffect(() => {
    if (Reflect.has(React, "useSyncExternalStore")) return;
    let cancel = () => {};
    const { unsubscribe } = controller.subscribe(() => {
      cancel();
      cancel = soon(render);
    });
    return () => {
      unsubscribe();
      cancel();
    };
  }, [controller, render]);
}
