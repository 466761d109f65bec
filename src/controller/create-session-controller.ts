import { Controller } from "./controller.js";
import type { SessionOptions } from "./options.js";
import type { SessionController } from "./session-controller.types.js";

/**
 * Creates a session outside React: for plain JavaScript, for tests, or for several trees that share it
 * through `<Session controller={…}>`. It does nothing before `start()`.
 *
 * @example
 * ```ts
 * const controller = createSessionController({ appId: "…", userId: "alice" });
 * controller.start();
 * const session = await controller.whenAlive();
 * await controller.stop();
 * ```
 */
export const createSessionController = (options: SessionOptions): SessionController =>
  new Controller(options);
