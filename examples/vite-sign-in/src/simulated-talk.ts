/** Replaces `talkjs`: the same exports as the real package, implemented by the simulator. */
import "talkjs-session/testing/talk.js";

export default (window as { Talk?: unknown }).Talk;
