/** An app, by what it imports from this package. */
export interface App {
  readonly what: string;
  readonly code: string;
}

export const SESSION_APP: App = {
  what: "`<Session>` and its hooks",
  code: 'export { Session, useSession, useSessionEvent, useSessionState, useUnreads } from "talkjs-session"',
};

export const CHATBOX_APP: App = {
  what: "`<Session>`, `<Chatbox>` and `useUnreads`",
  code: 'export { Chatbox, Session, useUnreads } from "talkjs-session"',
};

export const WHOLE_APP: App = {
  what: "everything",
  code: 'export * from "talkjs-session"',
};
