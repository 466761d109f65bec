import { runAll } from "./engine/run-all.js";
import { servedOptions, type Page, type Waiting } from "./page.js";
import { drawScreen } from "./screen/screen.js";
import { createTalkSimulator, engineOf, type TalkSimulator } from "./simulator.js";
import { createTalk } from "./talk/talk-object.js";

/**
 * Works like `talk.js`: fills in the page's `Talk` object and calls the callbacks that wait for
 * `Talk.ready`. `unknowns.scriptTwice` decides what a second run does.
 */
export function install(page: Page): TalkSimulator {
  const isAgain = page.TalkSimulator !== undefined;
  const simulator = (page.TalkSimulator ??= createTalkSimulator(servedOptions(page)));
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

function fulfil([callback, resolve, reject]: Waiting): void {
  try {
    const result = callback?.();
    resolve?.(result);
  } catch (error) {
    if (!reject) throw error;
    reject(error);
  }
}
