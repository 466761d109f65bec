import {
  createSessionController as createBareController,
  type SessionOptions,
} from "../../../src/controller.js";
import { recipeSimulator } from "./recipe-simulator.js";

export * from "../../../src/controller.js";

/** Replaces `talkjs-session/controller` in recipes: a controller with the simulator. */
export const createSessionController = (options: SessionOptions) =>
  createBareController({ sdk: recipeSimulator().load, ...options });
