import type { TalkSimulator } from "../../../src/testing.js";
import { macrotask } from "../../support/settle.js";

type Place = Parameters<TalkSimulator["fail"]>[0];

/** Holds the SDK's responses at one place, until they pass or are refused. */
export function gateAt(simulator: TalkSimulator, place: Place) {
  const close = () => simulator.fail(place, { how: "hang" });
  let lift = close();
  const pass = async () => {
    lift();
    await macrotask();
    lift = close();
  };
  return {
    pass,
    /** Rejects, optionally with a code: the app's own loader can report a blocked script. */
    async refuse(code?: string) {
      const error = Object.assign(new Error(`refused at ${place}`), code && { code });
      const relent = simulator.fail(place, { error });
      await pass();
      relent();
    },
  };
}
