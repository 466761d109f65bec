/** In place of `talkjs`: what the real package exports, filled in by the simulator. */
import "talkjs-session/testing/talk.js";

export default (window as { Talk?: unknown }).Talk;
