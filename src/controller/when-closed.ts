import type { SessionController } from "./session-controller.types.js";

type Watched = Pick<SessionController, "getSnapshot" | "subscribe">;

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
