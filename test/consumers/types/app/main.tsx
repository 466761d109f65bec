// The code of an app, with the types that it must get. This file is compiled and never run.
import {
  Chatbox,
  HtmlPanel,
  Inbox,
  Popup,
  preloadTalk,
  Session,
  SessionError,
  SessionFailed,
  SessionPending,
  useChatView,
  useDesktopNotifications,
  useSession,
  useSessionEvent,
  useSessionState,
  useUnreads,
  type ChatViewState,
  type SessionProps,
  type SessionStatus,
} from "talkjs-session";

type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isTrue = <T extends true>(proof?: T) => proof;

export const Page = ({ user }: { user: { id: string } | undefined }) => (
  <Session
    appId="app"
    userId={user?.id}
    token={undefined}
    onMessage={(message) => void message.body.trim()}
    onError={(error) => error.code === "script-blocked" && error.message.trim()}
    onStatusChange={undefined}
  >
    <SessionPending>…</SessionPending>
    <SessionFailed>{(error, retry) => <button onClick={retry}>{error.code}</button>}</SessionFailed>
    <Chatbox
      conversationId="order"
      style={{ height: 500 }}
      onSendMessage={({ message }) => void message.text?.trim()}
    >
      <HtmlPanel url="/panel.html" height={80}>
        <p>Order</p>
      </HtmlPanel>
    </Chatbox>
    <Inbox className="inbox" data-testid="inbox" />
    <Popup conversationId="support" show={false} />
  </Session>
);

export function Hooks() {
  const session = useSession();
  const state = useSessionState();
  const unreads = useUnreads();
  const notifications = useDesktopNotifications();
  useSessionEvent("onMessage", (message) => void message.body.trim());
  isTrue<Same<NonNullable<typeof session>["me"]["id"], string>>();
  isTrue<Same<(typeof state)["status"], SessionStatus>>();
  isTrue<Same<NonNullable<typeof unreads>[number]["lastMessage"]["body"], string>>();
  isTrue<Same<typeof notifications.enabled, boolean>>();
  // @ts-expect-error there is a session only when there is one
  session.me;
  // @ts-expect-error there is an error only in "failed"
  state.error;
  if (state.status === "failed") isTrue<Same<typeof state.error, SessionError>>();
  if (state.status === "alive") isTrue<Same<typeof state.session.me.name, string>>();
  return null;
}

export const viewOf = (ref: Parameters<typeof useChatView>[0]): ChatViewState => useChatView(ref);
export const preloaded = preloadTalk({ nonce: "n" });
export const props: SessionProps = { appId: "app", userId: "alice" };

export const refused = [
  // @ts-expect-error without an app
  <Session key={1} userId="alice" />,
  // @ts-expect-error a message is not a number
  <Session key={2} appId="app" userId="alice" onMessage={(message: number) => message} />,
  // @ts-expect-error an unknown filter
  <Inbox key={3} feedFilter={{ nothing: 1 }} />,
];
