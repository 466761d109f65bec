import "./commits.js"; // before React, which reads the devtools hook when it loads
import Talk from "talkjs";
import type { Bench } from "../measure.js";
import { measureCrowd } from "./crowds.js";
import { grow, hold, letGo } from "./growth/grow.js";
import { sessionBindings } from "./libraries.js";
import { live } from "./lives.js";
import { measureMount } from "./mount.js";
import { playAll } from "./scenarios.js";
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
  play: playAll,
  gather: measureCrowd,
  grow,
  hold,
  letGo,
  live,
};
