import { canReadEnv } from "../lib/can-read-env.js";
import type { SessionErrorCode } from "../machines.js";
import { ERRORS_PAGE } from "./errors-page.generated.js";

type Message = readonly [what: string, why: string, fix: string];

/** For each code: what happened, why it matters, how to fix it. The page of errors is made of these texts. */
export const MESSAGES: Record<SessionErrorCode, Message> = {
  "app-id-invalid": [
    "TalkJS does not know the `appId`. Reported only if you pass `verifyAppId`.",
    "TalkJS refuses requests of an unknown app. The session closes and the status is `failed`.",
    "Copy the id from the Settings page of the TalkJS dashboard. Test and live apps have different ids.",
  ],
  "app-id-missing": [
    "`appId` is missing or empty.",
    "The session needs an app to connect to. There is no session, and the status is `failed`.",
    "Pass the id from the Settings page of the TalkJS dashboard as `appId`. If it comes from the environment, check that your bundler includes it in the browser's code.",
  ],
  "app-id-unverified": [
    "The check that `verifyAppId` requests failed.",
    "The session continues as without `verifyAppId`.",
    "Check `error.cause`. Remove `verifyAppId` if you do not need the check.",
  ],
  "controller-unstable": [
    "`<Session>` was given another `controller` in two renders in a row. It is reported once for each mount.",
    "With another controller, the session and its chat UIs are closed and opened again. A controller that is created during a render is another one in each render.",
    "Create it once: outside the component, or with `useState(() => createSessionController(…))`.",
  ],
  "conversation-failed": [
    "`syncConversation` threw.",
    "The chat UI has no conversation to show. The session and the rest of the app work.",
    "Check `error.cause`. The function is called with a live session and returns a conversation. The error is reported once, until the function succeeds or the session changes, even if an inline function throws again in later renders.",
  ],
  "credentials-mismatch": [
    "A session was requested for the same user with other credentials: another `signature`, or a `token` or `tokenFetcher` where the first had none.",
    "They share one live session, which keeps the credentials of the first one. The other credentials are not used.",
    "Request every session of one user with the same `signature`, `token` and `tokenFetcher`, or keep only one of them.",
  ],
  "event-refused": [
    "TalkJS threw when the library subscribed to an event or ended a subscription.",
    "The handlers of that event may not be called. Everything else works.",
    "Check `error.cause`.",
  ],
  "event-unknown": [
    "The name of an `on…` prop, or of a `useSessionEvent`, does not exist on TalkJS's session.",
    "The handler is never called.",
    "Check the name against the `on…` methods of `Talk.Session`. Pass handlers for events of a chat UI to its component.",
  ],
  "handler-failed": [
    "One of your event handlers, or your `inspect`, threw.",
    "The session and the other handlers are not affected. The failed handler did not complete.",
    "Check `error.cause`, and catch the error inside the handler.",
  ],
  "handler-invalid": [
    "An `on…` handler of a session or a chat UI is not a function.",
    "It cannot be called, so the event is not handled.",
    "Pass a function, or `undefined`. A common mistake is to pass the result of a call, `play()`, instead of `play`.",
  ],
  "notifications-denied": [
    "The browser or the user refused desktop notifications.",
    "The session works, without notifications.",
    "Enable them with `useDesktopNotifications` when the user presses a button, not on page load. Explain how to allow them in the browser's settings.",
  ],
  "notifications-failed": [
    "Desktop notifications could not be switched on or off.",
    "The session works, and notifications stay as they were.",
    "Check `error.cause`.",
  ],
  "notifications-unsupported": [
    "This browser has no desktop notifications.",
    "The session works, without notifications.",
    'Offer them only if `"Notification" in window`. On iOS they exist only for installed web apps.',
  ],
  "panel-cross-origin": [
    "An HTML panel has children, but its page has another origin.",
    "Browsers do not allow rendering into a document of another origin. The panel shows only its own page.",
    "Serve the panel's page from your app's origin, or remove the children.",
  ],
  "panel-failed": [
    "An HTML panel could not be shown.",
    "The chat UI works, without the panel.",
    "Check `error.cause`, and check the panel's `url`.",
  ],
  "panel-timeout": [
    "An HTML panel did not appear within 15 seconds.",
    "The chat UI works, without the panel. If the panel still arrives, it is shown.",
    "Check that the panel's `url` responds.",
  ],
  "prop-frozen": [
    "An option changed of which only the first value is used: `sdk`.",
    "The first value remains in use.",
    "Create another controller with the new value. In React, change the `key` of the component, so that it mounts again.",
  ],
  "prop-invalid": [
    "A prop or an option has a value that cannot be used, such as `NaN` as `lingerMs`, or 0 as `loading.attempts`. Each is reported once.",
    "The default is used. A timer would run at once with such a number.",
    "Pass a number of at least 0 (`attempts` and `timeoutMs`: at least 1), an object as `loading`, or `undefined` for the default. `Infinity` is valid as `lingerMs`.",
  ],
  "script-blocked": [
    "TalkJS's script could not be loaded, at any of the attempts.",
    "Chat does not work without it. Usually the cause is an ad blocker, a proxy, the server itself (404, 500) or a lost network; browsers do not report why a script of another origin failed. The library tries again when the network returns, and about every 30 seconds. These attempts are not visible unless one succeeds.",
    "Open `https://cdn.talkjs.com/talk.js` in the same browser. Offer your users `retry`.",
  ],
  "script-csp": [
    "The page's content security policy refused TalkJS's script.",
    "Chat does not work without it. A page's policy does not change, so there are no attempts in the background.",
    "Add `https://cdn.talkjs.com` to `script-src`. If your policy requires a nonce for scripts, pass `loading.nonce`.",
  ],
  "script-invalid": [
    "The response was not TalkJS's script, or the script threw.",
    "Chat does not work without the SDK. Causes are a captive portal, a proxy, or an ad blocker that replaces the script.",
    "Open `https://cdn.talkjs.com/talk.js` in the same browser and check the response. Offer your users `retry`.",
  ],
  "script-offline": [
    "The browser is offline, so TalkJS's script could not be loaded.",
    "Chat does not work until the network returns. The session then continues by itself.",
    "Show your users that they are offline.",
  ],
  "script-timeout": [
    "TalkJS's script did not load within `loading.timeoutMs` (10 seconds by default).",
    "Chat does not work until it does. If it still arrives, the session continues by itself.",
    "Offer your users `retry`, or allow more time with `loading.timeoutMs`.",
  ],
  "sdk-failed": [
    "The TalkJS SDK could not be prepared: the import of `talkjs` failed, your `sdk` rejected, or its value is not the `Talk` object.",
    "Chat does not work without it.",
    "Check `error.cause`. Check that `talkjs` is installed, and that `sdk` is `Talk` or a function that returns a promise of it.",
  ],
  "session-close-failed": [
    "TalkJS threw while its session was closing.",
    "The library releases the session anyway. Its connection may stay open until the user leaves the page.",
    "Check `error.cause`.",
  ],
  "session-failed": [
    "TalkJS refused to open a session.",
    "Chat does not work without a session.",
    "Check `error.cause`, `appId`, the user and the credentials.",
  ],
  "session-lost": [
    "Other code called `destroy()` on the session, or TalkJS ended it. TalkJS has no event for this.",
    "Chat does not work until `retry` is called or another user signs in. The library does not reopen the session, because your app's own logout may have closed it.",
    "To sign out, pass `null` as `userId`, and do not call `destroy()` yourself. Offer `retry` for other causes, such as a token that could not be renewed.",
  ],
  "session-timeout": [
    "The session did not open within 5 seconds.",
    "It waited for another user's session on the same page to close.",
    "Call `retry`. Check that no code blocks the page's main thread.",
  ],
  "token-failed": [
    "`tokenFetcher` threw or rejected, five times within about fifteen seconds.",
    "TalkJS requests each token only once. The session works until its current token expires.",
    "Check `error.cause`, which is the error of the last attempt. The request in `tokenFetcher` fails.",
  ],
  "token-invalid": [
    "`tokenFetcher` returned something that is not a token, five times: an empty string, or not a string.",
    "The session works until its token expires; then TalkJS refuses its requests.",
    "Return the token itself, or a promise of it. Often the function returns a response object instead of its text.",
  ],
  "token-timeout": [
    "`tokenFetcher` did not settle within 15 seconds, five times.",
    "The session works until its token expires; then TalkJS refuses its requests.",
    "Let it reject if its request takes too long.",
  ],
  "user-failed": [
    "`syncUser` threw, or the promise that it returned rejected.",
    "The user is unknown, so there is no session.",
    "Check `error.cause`. While there is no user, return null instead of throwing. The error is reported once for each `userId`, until the function succeeds or `retry` is called, even if an inline function throws again in later renders.",
  ],
  "user-invalid": [
    "The user in `userId` or `syncUser` has no valid id, or reading it throws.",
    "Without an id there is no session. An id is a string or a finite number.",
    "Pass `new Talk.User({ id, name })` as `syncUser`, or null while there is no user. Often the profile has not loaded yet. If reading the user throws, `error.cause` contains that error.",
  ],
  "user-mismatch": [
    "`userId` and the user from `syncUser` have different ids, and still differ after 5 seconds. During an account switch one of them may change a moment after the other; the session waits for that.",
    "A session belongs to one user. Opening it for one of them could show that user's chats to the other.",
    "Give both the same id, or remove one of them.",
  ],
  "user-missing": [
    "The session has neither `userId` nor `syncUser`.",
    "The user is unknown, so there is no session.",
    "Pass `user?.id ?? null` as `userId`, where `null` means signed out; or pass `syncUser`.",
  ],
  "user-timeout": [
    "The promise from `syncUser` did not settle within 15 seconds.",
    "No session opens before it does. A live session of the same user continues with its previous data.",
    "Let it reject if its request fails, and offer your users `retry`.",
  ],
  "user-update-failed": [
    "TalkJS refused the user's new data.",
    "The session continues with its previous data.",
    "Check `error.cause`. If synchronisation from the browser is disabled in the dashboard, update users from your server.",
  ],
  "user-update-loop": [
    "The user's data changed again after each update, many times in a row.",
    "Endless updates would freeze the page, so the library stops them. A live session continues with its previous data.",
    "Do not change the options of the session inside `syncUser`, or in response to each change of its user.",
  ],
  "user-update-timeout": [
    "TalkJS did not confirm the user's new data within 15 seconds.",
    "The session continues. It is unknown whether TalkJS wrote the data.",
    "If the network was lost, you need not do anything: the next change is written again.",
  ],
  "view-failed": [
    "A chat UI could not be created or mounted.",
    "Its place in the page stays empty. The session and the rest of the app work. It is created again when the network is back.",
    "In development the message contains the reason from TalkJS, e.g. that the user does not exist. Credentials and data of the user are left out of it. In production check `error.cause`. Correct the cause, and offer your users `retry`.",
  ],
  "view-lost": [
    "Other code destroyed a chat UI, or removed it from the page.",
    "TalkJS cannot revive it, so its place stays empty until `retry`. A `<body>` that Turbo Drive or Astro replaces is no such loss: the chat UI is created again in the new one.",
    "Change it only through the component: hide it with a style, or unmount it.",
  ],
  "view-timeout": [
    "A chat UI did not appear within 15 seconds.",
    "Its place in the page stays empty until TalkJS answers. A late answer shows the chat UI. After two minutes without an answer, and when the network is back, it is created again.",
    "Check that the user has access to the conversation, and offer `retry`.",
  ],
  "view-update-failed": [
    "TalkJS refused a change to a chat UI.",
    "The chat UI continues unchanged.",
    "Check `error.cause`.",
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
