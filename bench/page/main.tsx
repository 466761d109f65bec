import "./commits.js"; // before React, which reads the devtools hook when it loads
import Talk from "talkjs";
import type { Bench } from "../measurements.js";
import { measureCrowd } from "./crowds.js";
import { grow, hold, release } from "./growth/grow.js";
import { sessionBindings } from "./libraries.js";
import { mountRepeatedly } from "./mount-repeatedly.js";
import { measureMount } from "./mount.js";
import { runScenarios } from "./scenarios.js";
import { settled } from "./stage.js";

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = {
  loadSdk: async () => void (await Talk.ready),
  async mount(library) {
    await settled();
    return measureMount(library, sessionBindings[library]);
  },
  runScenarios,
  gather: measureCrowd,
  grow,
  hold,
  release,
  mountRepeatedly,
};
