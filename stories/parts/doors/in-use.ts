import type { TalkSimulator } from "../../../src/testing.js";
import { freshSimulator, simulatorIn } from "../simulated.js";

let inUse: TalkSimulator | undefined;

/** The simulator of the recipe that is shown. */
export function simulatorInUse(): TalkSimulator {
  if (!inUse) throw new Error("A recipe needs the loader forRecipe.");
  return inUse;
}

/** A loader for recipes, which know nothing of a simulator: one at a time, for the whole page. */
export const forRecipe = () => {
  const loaded = freshSimulator();
  inUse = simulatorIn({ loaded });
  return loaded;
};
