/**
 * What TalkJS's documentation leaves open, each as a switch: code that is right works either way.
 *
 * @example
 * ```ts
 * createTalkSimulator({ unknowns: { unreadsReplay: "async", deadPromises: "reject" } });
 * ```
 */
export interface Unknowns {
  /** Whether `unreads.onChange` tells a late subscriber the current unreads. @defaultValue "none" */
  unreadsReplay: "none" | "sync" | "async";
  /** What `destroy()` on something dead does. Throwing counts as a dead call. @defaultValue "throw" */
  destroyTwice: "throw" | "ignore";
  /** How methods that give a promise fail on something dead. @defaultValue "throw" */
  deadPromises: "throw" | "reject";
  /** The message of errors thrown by dead objects, such as `"[TalkJS] Chatbox is not alive"`. */
  deadMessage: (on: string, method: string) => string;
  /** What `mount(null)` does. @defaultValue "reject" */
  mountNull: "reject" | "ignore";
  /** What mounting in a container outside the page does. @defaultValue "resolve" */
  mountDetached: "resolve" | "reject";
  /** What a second `mount` does: nothing, move to the new container, or fail. @defaultValue "move" */
  mountTwice: "ignore" | "move" | "reject";
  /** Whether a session with a `tokenFetcher` and no token asks for one at its start. @defaultValue "fetched" */
  firstToken: "fetched" | "none";
  /** What becomes of a session whose token could not be renewed. @defaultValue "silent" */
  expiredToken: "silent" | "dies";
  /**
   * Whether the document of an HTML panel's window may be touched: `"cross"` denies it, as for a page
   * of another origin. What is of another origin is never fetched: it stays blank. @defaultValue "same"
   */
  panelOrigin: "same" | "cross";
  /** Whether `Talk.ready` rejects when `talk.js` runs but cannot start. @defaultValue false */
  readyRejects: boolean;
  /** What running `talk.js` a second time does. @defaultValue "harmless" */
  scriptTwice: "harmless" | "replaces" | "throws";
}

/** The defaults of {@link Unknowns}: where in doubt, the stricter reading. */
export const defaultUnknowns: Readonly<Unknowns> = {
  unreadsReplay: "none",
  destroyTwice: "throw",
  deadPromises: "throw",
  deadMessage: (on, method) =>
    `[TalkJS simulator] ${on}.${method}() was called, but this ${on} is not alive any more.`,
  mountNull: "reject",
  mountDetached: "resolve",
  mountTwice: "move",
  firstToken: "fetched",
  expiredToken: "silent",
  panelOrigin: "same",
  readyRejects: false,
  scriptTwice: "harmless",
};
