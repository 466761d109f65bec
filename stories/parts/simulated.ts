import { createTalkSimulator, worlds, type Script, type TalkSimulator } from "../../src/testing.js";

/** A story loader: each story gets its own simulator. */
export const freshSimulator = () => ({
  simulator: createTalkSimulator({ world: worlds.teamWithThreads, appIds: ["app"] }),
});

/** Returns the simulator that {@link freshSimulator} loaded. Storybook's context does not type it. */
export const simulatorIn = ({ loaded }: { loaded: Record<string, unknown> }): TalkSimulator =>
  loaded.simulator as TalkSimulator;

/** Sets how the script loads. "ok" also completes requests that hang. */
export function answerWith(simulator: TalkSimulator, script: Script): void {
  simulator.script = script;
  if (script === "ok") simulator.arrive();
}
