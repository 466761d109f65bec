import type { SimulatorOptions } from "./engine/engine.js";
import type { TalkSimulator } from "./simulator.js";

/** One caller of `Talk.ready.then` before the script ran. */
export type Waiting = readonly [
  fulfil?: ((value?: unknown) => unknown) | undefined,
  resolve?: ((value?: unknown) => void) | undefined,
  reject?: ((error: unknown) => void) | undefined,
];

/** The object that the npm package puts on the page until `talk.js` runs. */
interface Placeholder {
  ready?: { readonly c?: readonly Waiting[] | undefined } | Promise<void> | undefined;
}

/** The page that `talk.js` runs in. */
export interface Page {
  Talk?: Placeholder | undefined;
  /** The simulator behind the page's `Talk`. */
  TalkSimulator?: TalkSimulator | undefined;
  /** Options for the simulator. Set them before the script runs. */
  TalkSimulatorOptions?: SimulatorOptions | undefined;
}

/** An app that comes as it is may destroy a chat UI after its session; TalkJS is not known to object. */
export const servedOptions = ({ TalkSimulatorOptions: options }: Page): SimulatorOptions => ({
  ...options,
  unknowns: { destroyTwice: "ignore", ...options?.unknowns },
});
