import type { TalkSimulator } from "../../../src/testing.js";
import { freshSimulator, simulatorIn } from "../simulated.js";

let inUse: TalkSimulator | undefined;

/** Returns the simulator of the visible recipe. */
export function simulatorInUse(): TalkSimulator {
  if (!inUse) throw new Error("A recipe needs the loader forRecipe.");
  return inUse;
}

/** A loader for recipes. A recipe has no reference to a simulator, so the page uses one at a time. */
export const forRecipe = () => {
  const loaded = freshSimulator();
  inUse = simulatorIn({ loaded });
  return loaded;
};
