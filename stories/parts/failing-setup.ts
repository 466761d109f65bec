import type { ChatboxProps, SessionProps } from "../../src/index.js";

/** The props of a `<Session>`. Another `key` remounts it. */
export type SessionSetup = Partial<SessionProps> & { readonly key?: string };

/** The props that the app passes in a story. */
export interface Setup {
  readonly session?: SessionSetup;
  readonly chat?: Partial<ChatboxProps>;
  /** A second `<Session>` on the same page. */
  readonly second?: SessionSetup;
}

/** The effect of a button: an action, and new props for the app. */
export interface Step extends Setup {
  readonly act?: () => unknown;
}

/** The steps by button label. */
export type Steps = Readonly<Record<string, Step>>;

/** The label of the button that removes the cause, including failures of TalkJS. */
export const PUT_IT_RIGHT = "Fix the cause";

export function changed(before: Setup, { session, chat, second }: Setup): Setup {
  const next = {
    session: { ...before.session, ...session },
    chat: { ...before.chat, ...chat },
    ...(before.second && { second: { ...before.second, ...second } }),
  };
  return next as Setup; // TypeScript cannot check partial props of a union
}

/** Passes props that the types refuse, as a JavaScript app can. */
export const inJavaScript = (session: object): SessionSetup => session;
