import type { ReactNode } from "react";
import type { createStage } from "../stage.js";

export type Stage = ReturnType<typeof createStage>;

/** Something that is mounted in a growing number, and the measurements while it is mounted. */
export interface Plan {
  readonly node: ReactNode;
  /** Whether all of it is mounted. */
  readonly isReady: () => boolean;
  /** The steps that follow, by the names of their rows. Each returns its time in ms. */
  readonly steps?: Readonly<Record<string, () => Promise<number>>>;
}

export const times = <Item>(size: number, item: (nth: number) => Item): Item[] =>
  Array.from({ length: size }, (_, nth) => item(nth));
