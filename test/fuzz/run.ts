import fc from "fast-check";
import { vi } from "vitest";
import type { Stage } from "./step.js";
import { stopClocks } from "./time.js";

interface Finite extends Stage {
  finish(): Promise<void>;
}

/** Runs commands with fake clocks, checks the guarantees after each command and at the end, and counts the commands. */
export async function run<On extends Finite>(
  setUp: () => On,
  commands: Iterable<fc.AsyncCommand<object, On>>,
  beforeTheEnd: (stage: On) => void = () => undefined,
): Promise<number> {
  stopClocks();
  try {
    const stage = setUp();
    await fc.asyncModelRun(() => ({ model: {}, real: stage }), commands);
    beforeTheEnd(stage);
    await stage.finish();
    return [...commands].length;
  } finally {
    vi.useRealTimers();
  }
}
