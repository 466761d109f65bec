import { createTalkSimulator, worlds, type Script, type TalkSimulator } from "../../src/testing.js";

/** A loader for stories: each gets a world of its own. */
export const freshSimulator = () => ({
  simulator: createTalkSimulator({ world: worlds.teamWithThreads, appIds: ["app"] }),
});

/** What {@link freshSimulator} put into a story's context, where Storybook keeps it untyped. */
export const simulatorIn = ({ loaded }: { loaded: Record<string, unknown> }): TalkSimulator =>
  loaded.simulator as TalkSimulator;

/** From now on the script loads this way, those that hang included. */
export function answerWith(simulator: TalkSimulator, script: Script): void {
  simulator.script = script;
  if (script === "ok") simulator.arrive();
}
