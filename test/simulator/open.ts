import { createTalkSimulator, type TalkSimulator } from "../../src/testing.js";
import type { SimulatorOptions } from "../../src/testing.js";

/** Creates a simulator with one live session of Alice, after its initial events. */
export function openAlice(options?: SimulatorOptions) {
  const simulator = createTalkSimulator(options);
  const session = openFor(simulator, "alice");
  simulator.flush();
  return { simulator, session };
}

export function openFor(simulator: TalkSimulator, userId: string) {
  return new simulator.Talk.Session({ appId: "app", userId });
}

/** Returns a container on a page. Without a page, the simulator reads only `isConnected`. */
export function container(): HTMLElement {
  return { isConnected: true } as HTMLElement; // there is no page in Node
}
