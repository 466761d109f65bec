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
    async refuse() {
      const relent = simulator.fail(place);
      await pass();
      relent();
    },
  };
}
