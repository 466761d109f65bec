import type { ChatboxProps, SessionProps } from "../../src/index.js";

/** Options of a `<Session>`; another key is another mount. */
export type SessionSetup = Partial<SessionProps> & { readonly key?: string };

/** What an app passes, so far as a story is about it. */
export interface Setup {
  readonly session?: SessionSetup;
  readonly chat?: Partial<ChatboxProps>;
  /** Another `<Session>` of the same page. */
  readonly second?: SessionSetup;
}

/** What a button does: something in the world, and what the app passes from then on. */
export interface Step extends Setup {
  readonly act?: () => unknown;
}

/** By the names of their buttons. */
export type Steps = Readonly<Record<string, Step>>;

/** The button that takes the cause away, also where it is TalkJS's. */
export const PUT_IT_RIGHT = "Put it right";

export function changed(before: Setup, { session, chat, second }: Setup): Setup {
  const next = {
    session: { ...before.session, ...session },
    chat: { ...before.chat, ...chat },
    ...(before.second && { second: { ...before.second, ...second } }),
  };
  return next as Setup; // parts of a union of props cannot be told from wholes
}

/** What JavaScript lets an app pass, and the types refuse. */
export const inJavaScript = (session: object): SessionSetup => session;
