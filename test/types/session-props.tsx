import type * as official from "@talkjs/react";
import { useRef, type ComponentProps } from "react";
import type Talk from "talkjs";
import { Session, type SessionProps, type TalkSdk } from "../../src/index.js";
import { createSessionController } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";

// Type tests of <Session>. The compiler checks this file; it never runs.

declare const user: Talk.User;
declare const session: Talk.Session;
declare const controller: ReturnType<typeof createSessionController>;

type OfficialProps = ComponentProps<typeof official.Session>;

/** The official binding's props are assignable to this library's. */
export const fromOfficial = (props: OfficialProps): SessionProps => props;

export const accepted = [
  <Session appId="app" userId="alice" />,
  <Session appId="app" userId={7} />,
  <Session appId="app" userId={null} />,
  <Session appId="app" userId={undefined} />,
  <Session appId="app" userId={Math.random() > 2 ? "alice" : undefined} />,
  <Session appId="app" syncUser={user} />,
  <Session appId="app" syncUser={() => user} />,
  <Session appId="app" syncUser={null} />,
  <Session appId="app" syncUser={() => null} />,
  <Session appId="app" userId="alice" syncUser={user} />,
  <Session appId="app" userId="alice" syncUser={() => Promise.resolve(user)} />,
  <Session appId="app" userId="alice" token={null} />,
  <Session appId="app" userId="alice" token={undefined} signature={undefined} />,
  <Session appId="app" userId="alice" tokenFetcher={() => "token"} />,
  <Session appId="app" userId="alice" tokenFetcher={() => Promise.resolve("token")} />,
  <Session appId="app" userId="alice" desktopNotificationEnabled={false} />,
  <Session appId="app" userId="alice" desktopNotificationsEnabled lingerMs={1_000} />,
  <Session appId="app" userId="alice" loading={{ timeoutMs: 1, attempts: 1, nonce: "n" }} />,
  <Session appId="app" userId="alice" onMessage={undefined} onError={undefined} />,
  <Session appId="app" userId="alice" sdk={createTalkSimulator().Talk} />,
  <Session appId="app" userId="alice" sdk={createTalkSimulator().load} />,
  <Session appId="app" userId="alice" sdk={() => import("talkjs").then((it) => it.default)} />,
  <Session controller={controller} onMessage={({ body }) => body.trim()}>
    <p />
  </Session>,
  <Session appId="app" userId="alice" sessionRef={(live) => live?.isAlive} />,
];

export function Refs() {
  const nothing = useRef<Talk.Session>(undefined);
  const empty = useRef<Talk.Session>(null);
  const nullable = useRef<Talk.Session | null>(null);
  return [
    <Session key={1} appId="app" userId="alice" sessionRef={nothing} />,
    <Session key={2} appId="app" userId="alice" sessionRef={empty} />,
    <Session key={3} appId="app" userId="alice" sessionRef={nullable} />,
  ];
}

/** Each handler's parameters come from the SDK's own types. */
export const handlers = (
  <Session
    appId="app"
    userId="alice"
    onMessage={({ isByMe, body }) => isByMe && body.trim()}
    onBrowserPermissionNeeded={() => Promise.resolve()}
    onBrowserPermissionDenied={() => undefined}
    onDesktopNotificationClicked={({ conversation }) => conversation.id.trim()}
    onUnreadsChange={(unreads) => unreads[0]?.unreadMessageCount.toFixed()}
    onError={({ code, message }) => code.length + message.length}
    onStatusChange={(status, state) => status === "alive" && state.status.length}
  />
);

export const sdk: TalkSdk = createTalkSimulator().Talk;

export const refused = [
  // @ts-expect-error -- no user at all: signed out is userId={null}
  <Session appId="app" />,
  // @ts-expect-error -- no appId
  <Session userId="alice" />,
  // @ts-expect-error -- a user has an id
  <Session appId="app" syncUser={{ name: "Nobody" }} />,
  // @ts-expect-error -- a message has no subject
  <Session appId="app" userId="alice" onMessage={({ subject }) => void subject} />,
  // @ts-expect-error -- a handler is a function
  <Session appId="app" userId="alice" onMessage="no function" />,
  // @ts-expect-error -- an event that TalkJS does not have
  <Session appId="app" userId="alice" onMesage={() => undefined} />,
  // @ts-expect-error -- a controller keeps the options that it was created with
  <Session controller={controller} appId="app" />,
  // @ts-expect-error -- a controller keeps the user that it was created with
  <Session controller={controller} userId="alice" />,
  // @ts-expect-error -- a ref of something else
  <Session appId="app" userId="alice" sessionRef={{ current: "session" }} />,
  // @ts-expect-error -- `sdk` is the Talk object, not a session
  <Session appId="app" userId="alice" sdk={session} />,
];
