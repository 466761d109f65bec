import type { TalkSimulator } from "../../../src/testing.js";
import { macrotask } from "../../support/settle.js";

type Place = Parameters<TalkSimulator["fail"]>[0];

/** Holds the SDK's answers back at one place, until they are let through or refused. */
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
    /** With a code, as a loader of the app's own may say that the script was blocked. */
    async refuse(code?: string) {
      const error = Object.assign(new Error(`refused at ${place}`), code && { code });
      const relent = simulator.fail(place, { error });
      await pass();
      relent();
    },
  };
}
