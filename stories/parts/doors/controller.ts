import {
  createSessionController as createBareController,
  type SessionOptions,
} from "../../../src/controller.js";
import { simulatorInUse } from "./in-use.js";

export * from "../../../src/controller.js";

/** Replaces `talkjs-session/controller` in recipes: a controller with the simulator. */
export const createSessionController = (options: SessionOptions) =>
  createBareController({ sdk: simulatorInUse().load, ...options });
