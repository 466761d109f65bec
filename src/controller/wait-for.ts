import type * as Talk from "talkjs/all.js";
import { isLive } from "../sdk/watch-life.js";
import type { SessionController } from "./session-controller.types.js";

type Watched = Pick<SessionController, "getSnapshot" | "subscribe">;

/** Waits for a live session: see `SessionController.whenAlive`. */
export function whenAlive(controller: Watched, signal: AbortSignal | undefined) {
  return new Promise<Talk.Session>((resolve, reject) => {
    const settle = () => {
      const state = controller.getSnapshot();
      if (state.status === "alive" && !isLive(state.session)) return;
      if (state.status === "alive") resolve(state.session);
      else if ("error" in state && state.error) reject(state.error);
      else return;
      end();
    };
    const abort = () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the platform does
      reject(signal?.reason);
      end();
    };
    const subscription = controller.subscribe(settle);
    const end = () => {
      subscription.unsubscribe();
      signal?.removeEventListener("abort", abort);
    };
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    else settle();
  });
}

/** Waits until the lease is released, or the session is requested again: see `SessionController.stop`. */
export function whenClosed(controller: Watched, isHeld: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const { status } = controller.getSnapshot();
      if (status !== "idle" && status !== "destroyed" && !isHeld()) return;
      subscription.unsubscribe();
      resolve();
    };
    const subscription = controller.subscribe(check);
    check();
  });
}
