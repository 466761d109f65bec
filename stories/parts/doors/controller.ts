import {
  createSessionController as createBareController,
  type SessionOptions,
} from "../../../src/controller.js";
import { simulatorInUse } from "./in-use.js";

export * from "../../../src/controller.js";

/** What recipes import from `talkjs-session/controller`: a controller over the simulator. */
export const createSessionController = (options: SessionOptions) =>
  createBareController({ sdk: simulatorInUse().load, ...options });
