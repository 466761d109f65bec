/**
 * Switches for behaviour that TalkJS's documentation does not define. Correct code works with every value.
 *
 * @example
 * ```ts
 * createTalkSimulator({ unknowns: { unreadsReplay: "async", deadPromises: "reject" } });
 * ```
 */
export interface Unknowns {
  /** Whether `unreads.onChange` sends the current unreads to a late subscriber. @defaultValue "none" */
  unreadsReplay: "none" | "sync" | "async";
  /** How `destroy()` on a dead object behaves. If it throws, it counts as a dead call. @defaultValue "throw" */
  destroyTwice: "throw" | "ignore";
  /** How methods that return a promise fail on a dead object. @defaultValue "throw" */
  deadPromises: "throw" | "reject";
  /** The message of the errors of dead objects, such as `"[TalkJS] Chatbox is not alive"`. */
  deadMessage: (on: string, method: string) => string;
  /** How `mount(null)` behaves. @defaultValue "reject" */
  mountNull: "reject" | "ignore";
  /** How `mount` behaves with a container outside the page. @defaultValue "resolve" */
  mountDetached: "resolve" | "reject";
  /** How a second `mount` behaves: it does nothing, moves to the new container, or fails. @defaultValue "move" */
  mountTwice: "ignore" | "move" | "reject";
  /** Whether a session with a `tokenFetcher` and no token requests one at its start. @defaultValue "fetched" */
  firstToken: "fetched" | "none";
  /** How a session behaves if its token cannot be renewed: it stays alive, or ends. @defaultValue "silent" */
  expiredToken: "silent" | "dies";
  /** Whether `getOrCreateConversation` returns the same builder for all calls with an id. @defaultValue false */
  sameBuilder: boolean;
  /** Whether the chat UIs of an open session use a changed `locale` and `role` of the user. @defaultValue "keep" */
  localeAndRole: "follow" | "keep";
  /** Whether code can read the attributes of `setAttributes` from a builder. @defaultValue "shown" */
  builderAttributes: "shown" | "hidden";
  /**
   * Whether code can access the document of an HTML panel's window. `"cross"` denies access, as for a
   * page of another origin. The simulator never fetches pages of another origin; they stay blank.
   * @defaultValue "same"
   */
  panelOrigin: "same" | "cross";
  /** Whether `Talk.ready` rejects when `talk.js` runs but cannot start. @defaultValue false */
  readyRejects: boolean;
  /** How a second run of `talk.js` behaves. @defaultValue "harmless" */
  scriptTwice: "harmless" | "replaces" | "throws";
}

/** The defaults of {@link Unknowns}, usually the stricter reading. */
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
  sameBuilder: false,
  localeAndRole: "keep",
  builderAttributes: "shown",
  panelOrigin: "same",
  readyRejects: false,
  scriptTwice: "harmless",
};
