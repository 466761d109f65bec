import type { SimulatorOptions } from "./engine/engine.js";
import { runAll } from "./engine/run-all.js";
import { drawScreen } from "./screen/screen.js";
import { createTalkSimulator, engineOf, type TalkSimulator } from "./simulator.js";
import { createTalk } from "./talk/talk-object.js";

/** One caller of `Talk.ready.then` before the script ran. */
type Waiting = readonly [
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

/**
 * Works like `talk.js`: fills in the page's `Talk` object and calls the callbacks that wait for
 * `Talk.ready`. `unknowns.scriptTwice` decides what a second run does.
 */
export function install(page: Page): TalkSimulator {
  const isAgain = page.TalkSimulator !== undefined;
  const simulator = (page.TalkSimulator ??= createTalkSimulator(served(page)));
  const engine = engineOf(simulator);
  const { scriptTwice, readyRejects } = engine.unknowns;
  engine.ledger.increment("scriptRuns");
  if (isAgain && scriptTwice === "throws") throw new Error("[TalkJS simulator] talk.js ran twice");
  const talk = (page.Talk ??= {});
  const waiting = talk.ready && "c" in talk.ready ? (talk.ready.c ?? []) : [];
  const filling =
    isAgain && scriptTwice === "replaces" ? createTalk(engine, drawScreen) : simulator.Talk;
  Object.assign(talk, filling);
  if (!readyRejects) {
    runAll(waiting.map((one) => () => fulfil(one)));
    return simulator;
  }
  const error = new Error("[TalkJS simulator] talk.js could not start");
  talk.ready = Promise.reject(error);
  // Code that awaits `ready` gets the rejection. Code that does not must not cause an unhandled one.
  talk.ready.catch(() => undefined);
  for (const [, , reject] of waiting) reject?.(error);
  return simulator;
}

/** An app that comes as it is may destroy a chat UI after its session; TalkJS is not known to object. */
const served = ({ TalkSimulatorOptions: options }: Page): SimulatorOptions => ({
  ...options,
  unknowns: { destroyTwice: "ignore", ...options?.unknowns },
});

function fulfil([callback, resolve, reject]: Waiting): void {
  try {
    const result = callback?.();
    resolve?.(result);
  } catch (error) {
    if (!reject) throw error;
    reject(error);
  }
}
