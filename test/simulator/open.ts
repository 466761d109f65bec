import { createTalkSimulator, type TalkSimulator } from "../../src/testing.js";
import type { SimulatorOptions } from "../../src/testing.js";

/** A simulator with one live session of Alice, past its start. */
export function openAlice(options?: SimulatorOptions) {
  const simulator = createTalkSimulator(options);
  const session = openFor(simulator, "alice");
  simulator.flush();
  return { simulator, session };
}

export function openFor(simulator: TalkSimulator, userId: string) {
  return new simulator.Talk.Session({ appId: "app", userId });
}

/** A container on a page, as far as the simulator looks at one outside a page. */
export function container(): HTMLElement {
  return { isConnected: true } as HTMLElement; // there is no page in Node
}
