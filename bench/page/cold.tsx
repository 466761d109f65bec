import "./commits.js"; // before React, which reads the devtools hook when it loads
import type { Contender, Mount } from "../measurements.js";
import { measureMount } from "./mount.js";

declare global {
  interface Window {
    /** Loads a library and mounts at once, in a page without TalkJS. */
    mountCold: (library: Contender) => Promise<Mount>;
  }
}

/** Imports a library as an app does. The official one and the floor import `talkjs`, which requests the script; ours does so later. */
const load = {
  ours: () => import("../../src/index.js"),
  official: () => import("@talkjs/react"),
  floor: () => import("./floor/binding.js"),
};

window.mountCold = async (library) => measureMount(library, await load[library]());
