/**
 * The simulator as a module in the place of `talkjs`, through one line of your bundler's
 * configuration. It works on a server and in Node too, and sends no request.
 *
 * @example
 * ```ts
 * // vite.config.ts: `vite --mode simulated` uses the simulator, every other mode TalkJS
 * export default defineConfig(({ mode }) => ({
 *   resolve: { alias: mode === "simulated" ? { talkjs: "talkjs-session/testing/talkjs" } : {} },
 * }));
 * ```
 *
 * @packageDocumentation
 */
import { servedOptions, type Page } from "./simulator/page.js";
import { createTalkSimulator, type SimulatedTalk, type TalkSimulator } from "./testing.js";

/** `globalThis` also holds the simulator of another copy of this module, which is used then. */
const simulatorOf = (page: Page): TalkSimulator => {
  const simulator = (page.TalkSimulator ??= announce(createTalkSimulator(servedOptions(page))));
  // The package `talkjs` also puts its object there.
  page.Talk ??= simulator.Talk;
  return simulator;
};

function announce(simulator: TalkSimulator): TalkSimulator {
  if (typeof process === "undefined" || process.env.NODE_ENV !== "test")
    // eslint-disable-next-line no-console -- it replaces TalkJS, and nobody must take it for TalkJS
    console.info("[talkjs-session] TalkJS is simulated: no message is sent or stored.");
  return simulator;
}

/** The simulator behind this module, for the console and for tests. `globalThis.TalkSimulator` is the same. */
export const simulator: TalkSimulator = simulatorOf(globalThis as Page); // names of its own

const Talk: SimulatedTalk = simulator.Talk;
export default Talk;

// The members of the `Talk` object, for `import * as Talk from "talkjs"`.

/** The simulator's `Talk.Session`. */
export const Session = Talk.Session;
/** The simulator's `Talk.User`. */
export const User = Talk.User;
/** The codes of errors. */
export const ErrorCode = Talk.ErrorCode;
/** The class of errors. */
export const TalkError = Talk.TalkError;
export { TalkError as Error };
/** Returns the id of the conversation of two users. */
export const oneOnOneId = Talk.oneOnOneId;
/** Fulfilled from the start. */
export const ready = Talk.ready;
