import type { TalkSimulator } from "../../../src/testing.js";
import { freshSimulator, simulatorIn } from "../simulated.js";

let current: TalkSimulator | undefined;

/** Returns the simulator of the visible recipe. */
export function recipeSimulator(): TalkSimulator {
  if (!current) throw new Error("A recipe needs the loader forRecipe.");
  return current;
}

/** A loader for recipes. A recipe has no reference to a simulator, so the page uses one at a time. */
export const forRecipe = () => {
  const loaded = freshSimulator();
  current = simulatorIn({ loaded });
  return loaded;
};
