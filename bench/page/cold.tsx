import "./commits.js"; // before React, which looks for its devtools when it is loaded
import type { Library, Mount } from "../measure.js";
import { measureMount } from "./mount.js";

declare global {
  interface Window {
    /** Loads a library and mounts at once, in a page that has nothing of TalkJS yet. */
    mountCold: (library: Library) => Promise<Mount>;
  }
}

/** As an app gets them: the official one imports `talkjs`, which asks for the script, and ours does so later. */
const load = {
  ours: () => import("../../src/index.js"),
  official: () => import("@talkjs/react"),
};

window.mountCold = async (library) => measureMount(library, await load[library]());
