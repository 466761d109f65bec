import { canReadEnv } from "../lib/can-read-env.js";
import type { SessionErrorCode } from "../machines.js";
import { ERRORS_PAGE } from "./errors-page.generated.js";

/** For each code: what happened, why it matters, how to fix it. */
const MESSAGES: Record<SessionErrorCode, readonly [what: string, why: string, fix: string]> = {
  "app-id-invalid": [
    "TalkJS does not know this appId.",
    "Without an app there is no chat: TalkJS refuses its data.",
    "Copy the id from the Settings page of the TalkJS dashboard; test and live apps have different ones.",
  ],
  "app-id-missing": [
    "The session was given no appId.",
    "TalkJS cannot tell which app to connect to, so there is no session.",
    "Pass the app's id from the Settings page of the TalkJS dashboard, as `appId`.",
  ],
  "app-id-unverified": [
    "The appId could not be checked.",
    "The session goes on as if nobody had asked.",
    "Look at the cause; the check itself is optional (`verifyAppId`).",
  ],
  "controller-unstable": [
    "<Session> was given another controller in two renders in a row.",
    "With another controller, the session and its chat UIs are closed and opened again.",
    "Create the controller once: outside the component, or with useState(() => createSessionController(…)).",
  ],
  "conversation-failed": [
    "syncConversation threw, or the conversation could not be read.",
    "The chat UI has no conversation to show; the rest of the app is unharmed.",
    "Look at the cause. If you pass syncConversation, it is called with the live session and returns a conversation.",
  ],
  "credentials-mismatch": [
    "A session was requested for the same user with other credentials: another signature, or a token or tokenFetcher where there was none.",
    "Both share one live session, which keeps the credentials it was opened with.",
    "Request every session of one user with the same signature, token and tokenFetcher, or keep only one of them.",
  ],
  "event-refused": [
    "TalkJS threw when an event was subscribed to, or a subscription was ended.",
    "That event's handlers may not be called; everything else works.",
    "Look at the cause.",
  ],
  "event-unknown": [
    "There is a handler for an event that TalkJS does not have.",
    "The handler will never be called.",
    "Check its spelling against the on… methods of Talk.Session, Talk.Chatbox, Talk.Inbox or Talk.Popup.",
  ],
  "handler-failed": [
    "An event handler threw.",
    "The session is unharmed and the other handlers ran; what this one was to do did not happen.",
    "Look at the cause and catch it inside the handler.",
  ],
  "handler-invalid": [
    "An on… handler is not a function.",
    "It cannot be called, so the event passes unheard.",
    "Pass a function, or undefined for none.",
  ],
  "notifications-denied": [
    "Desktop notifications were refused by the browser or the user.",
    "The session works, without notifications.",
    "Ask on a user's action rather than on page load, and explain how to allow them in the browser.",
  ],
  "notifications-failed": [
    "Desktop notifications could not be switched.",
    "The session works; notifications stay as they were.",
    "Look at the cause.",
  ],
  "notifications-unsupported": [
    "This browser has no desktop notifications.",
    "The session works, without notifications.",
    "Offer them only where `Notification` exists in window.",
  ],
  "panel-cross-origin": [
    "An <HtmlPanel> was given children, and its page is of another origin.",
    "The browser lets nobody render into another origin's document; the panel shows its own page.",
    "Serve the panel's url from the app's own origin, or leave the children out.",
  ],
  "panel-failed": [
    "An <HtmlPanel> could not be shown.",
    "The chat UI works, without the panel.",
    "Look at the cause; check the panel's url.",
  ],
  "panel-timeout": [
    "An <HtmlPanel> did not appear in time.",
    "The chat UI works, without the panel; should the panel still come, it is shown.",
    "Check that the panel's url answers.",
  ],
  "prop-frozen": [
    "An option was changed of which only the first value counts.",
    "The first value stays in force.",
    "To start over with the new value, create another controller, or give <Session> a new `key`.",
  ],
  "prop-invalid": [
    "A prop or an option has a value that cannot be used.",
    "Its default is used.",
    "Pass a number of at least 0 (`attempts` and `timeoutMs`: at least 1), an object as `loading`, or undefined for the default.",
  ],
  "script-blocked": [
    "TalkJS's script could not be loaded.",
    "Without it there is no chat. An ad blocker, a proxy, an answer like 404 or a lost network is in the way.",
    "Open https://cdn.talkjs.com/talk.js in the same browser to see it; offer the user `retry`.",
  ],
  "script-csp": [
    "The page's content security policy refused TalkJS's script.",
    "Without it there is no chat, and no retry can help until the policy is changed.",
    "Add https://cdn.talkjs.com to script-src, or pass `loading.nonce` where the policy asks for one.",
  ],
  "script-invalid": [
    "Something else than TalkJS was served as its script, or the script threw.",
    "Without the SDK there is no chat. A captive portal, a proxy or the replacement of an ad blocker does this.",
    "Open https://cdn.talkjs.com/talk.js in the same browser to see it; offer the user `retry`.",
  ],
  "script-offline": [
    "The browser is offline, so TalkJS's script could not be loaded.",
    "There is no chat for now; as soon as the network is back the session goes on by itself.",
    "Tell the user that they are offline.",
  ],
  "script-timeout": [
    "TalkJS's script did not load in time.",
    "There is no chat until it does; should it still arrive, the session goes on by itself.",
    "Offer the user `retry`, or allow more time with `loading.timeoutMs`.",
  ],
  "sdk-failed": [
    "The TalkJS SDK could not be prepared.",
    "Without it there is no chat.",
    "Look at the cause: `talkjs` must be installed; if you pass `sdk`, it must give the Talk object.",
  ],
  "session-close-failed": [
    "TalkJS threw while its session was being closed.",
    "The session is given up all the same; its connection may live until the page is left.",
    "Look at the cause.",
  ],
  "session-failed": [
    "TalkJS refused to open a session.",
    "Without one there is no chat.",
    "Look at the cause; check appId, the user and the credentials.",
  ],
  "session-lost": [
    "The session was destroyed by other code, or ended by TalkJS.",
    "Chat is off until `retry` is called or another user signs in.",
    "To sign out, pass null as userId instead of calling session.destroy().",
  ],
  "session-timeout": [
    "The session did not open in time.",
    "Another user's session on this page did not close.",
    "Call `retry`; see that nothing keeps the page's main thread busy.",
  ],
  "token-failed": [
    "tokenFetcher threw or rejected, at every attempt.",
    "The session works until its token expires; after that TalkJS refuses its requests.",
    "Look at the cause: the request behind tokenFetcher fails.",
  ],
  "token-invalid": [
    "tokenFetcher gave no token: something empty, or no string.",
    "The session works until its token expires; after that TalkJS refuses its requests.",
    "Return the token itself, a string that is not empty, or a promise of it.",
  ],
  "token-timeout": [
    "tokenFetcher did not answer in time, at every attempt.",
    "The session works until its token expires; after that TalkJS refuses its requests.",
    "Let it reject when the request behind it takes too long.",
  ],
  "user-failed": [
    "syncUser threw or rejected.",
    "Nobody knows who the user is, so there is no session.",
    "Look at the cause; return null from syncUser while there is no user.",
  ],
  "user-invalid": [
    "What was given as the user has no valid id, or cannot be read.",
    "It does not say who the user is, so there is no session.",
    "An id is a string or a finite number. Pass `new Talk.User({ id, name, … })` as syncUser, an id as userId, or null while there is no user.",
  ],
  "user-mismatch": [
    "userId and the user from syncUser have different ids.",
    "A session belongs to one user; opening it for either could show one user's chats to the other.",
    "Give both the same id, or leave one of them out.",
  ],
  "user-missing": [
    "The session was given neither userId nor syncUser.",
    "Nobody knows who the user is, so there is no session.",
    "Pass `user?.id ?? null` as userId (null: signed out), or syncUser.",
  ],
  "user-timeout": [
    "syncUser's promise did not settle in time.",
    "No session is opened before it does; one that the same user has goes on with the data it had.",
    "Let it reject when the request behind it fails; offer the user `retry`.",
  ],
  "user-update-failed": [
    "TalkJS refused the user's new data.",
    "The session lives on with the data it had.",
    "Look at the cause; with browser synchronisation switched off, update users from your server.",
  ],
  "user-update-loop": [
    "The user's data changes again each time it is taken.",
    "The updates were stopped, since they would have frozen the page. A live session goes on with the data it had.",
    "Do not change the session's options from inside syncUser, or in answer to each change of its user.",
  ],
  "user-update-timeout": [
    "TalkJS did not confirm the user's new data in time.",
    "The session lives on; whether the data was written is not known.",
    "Nothing to do here if the network was away; the next change is written again.",
  ],
  "view-failed": [
    "A chat UI could not be created or mounted.",
    "Its place in the page stays empty; the session and the rest of the app work.",
    "Look at the reason or the cause, and offer the user `retry` from useChatView.",
  ],
  "view-lost": [
    "A chat UI was destroyed or taken out of the page by other code.",
    "TalkJS cannot revive it, so its place stays empty until `retry`.",
    "Let the component alone decide: hide it with style, or unmount it.",
  ],
  "view-timeout": [
    "A chat UI did not appear in time.",
    "Its place in the page stays empty until TalkJS answers; should it still answer, the chat UI is shown.",
    "Check that the user has access to the conversation, and offer `retry` from useChatView.",
  ],
  "view-update-failed": [
    "TalkJS refused a change to a chat UI.",
    "The chat UI lives on as it was.",
    "Look at the cause.",
  ],
};

/** Production builds drop the long texts. Bundlers find the comparison only in this form. */
export function messageFor(code: SessionErrorCode, detail: string | undefined): string {
  const subject = detail === undefined ? "" : ` (${detail})`;
  const where = `See ${ERRORS_PAGE}#${code}`;
  if (canReadEnv && process.env.NODE_ENV !== "production") {
    const [what, why, fix] = MESSAGES[code];
    return `[talkjs-session] ${what}${subject} ${why} ${fix} ${where} (offline: node_modules/talkjs-session/docs/errors.md)`;
  }
  return `[talkjs-session] ${code}${subject}. ${where}`;
}
