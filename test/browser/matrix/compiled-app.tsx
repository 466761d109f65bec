import { useEffect, useRef, useState } from "react";
import Talk from "talkjs";
import {
  Chatbox,
  HtmlPanel,
  Inbox,
  Popup,
  Session,
  useChatView,
  useSession,
  useSessionEvent,
  useSessionState,
  useUnreads,
} from "../../../src/index.js";

/** The calls of the app's handlers, with the app's state that they read. */
export const heard: string[] = [];
/** The number of renders of the part of the app without dependencies. */
export const renders = { ofFooter: 0 };

function Footer() {
  useEffect(() => void (renders.ofFooter += 1));
  return <footer>Chat by TalkJS</footer>;
}

function Status({ label }: { label: string }) {
  const state = useSessionState();
  const session = useSession();
  const unread = useUnreads()?.length ?? 0;
  const me = state.status === "alive" ? state.session.me : undefined;
  useSessionEvent("onMessage", ({ body }) => heard.push(`${label} event: ${body}`));
  return (
    <p role="status">
      {state.status}, {me?.id ?? "nobody"}, {session?.me.name ?? "no name"}, {unread} unread,{" "}
      {label}
    </p>
  );
}

function Chat({ label, conversationId }: { label: string; conversationId: string }) {
  const ref = useRef<Talk.Chatbox>(null);
  const { status } = useChatView(ref);
  return (
    <section aria-label={status}>
      <Chatbox
        chatboxRef={ref}
        syncConversation={(session) => {
          const conversation = session.getOrCreateConversation(conversationId);
          conversation.subject = label;
          return conversation;
        }}
        presence={{ visible: true, custom: { label } }}
        theme={{ name: "shop", custom: { accent: "green" } }}
        onSendMessage={({ message }) => heard.push(`${label} sent: ${message.text}`)}
      >
        <HtmlPanel url="about:blank" height={label.length}>
          <b>{label}</b>
        </HtmlPanel>
      </Chatbox>
    </section>
  );
}

/** Every component and hook, with all props inline. */
export function CompiledApp() {
  const [user, setUser] = useState("alice");
  const [label, setLabel] = useState("first");
  const [conversation, setConversation] = useState("order-1");
  const [isOpen, setOpen] = useState(false);
  const [, setTick] = useState(0);
  const sessionRef = useRef<Talk.Session>(undefined);
  return (
    <Session
      appId="app"
      syncUser={() => new Talk.User({ id: user, name: `${user}, ${label}`, role: "buyer" })}
      sessionRef={sessionRef}
      onMessage={({ body }) => heard.push(`${label} prop: ${body}`)}
      onError={({ code }) => heard.push(code)}
    >
      <Status label={label} />
      <Chat label={label} conversationId={conversation} />
      <Inbox feedFilter={{ hasUnreadMessages: isOpen }} theme={{ name: "shop" }} />
      <Popup conversationId="order-2" show={isOpen} onClose={() => setOpen(false)} />
      <Footer />
      <button onClick={() => setTick((ticks) => ticks + 1)}>Render</button>
      <button onClick={() => setLabel("second")}>Rename</button>
      <button onClick={() => setConversation("order-3")}>Select</button>
      <button onClick={() => setOpen(!isOpen)}>Toggle</button>
      <button onClick={() => setUser("bob")}>Switch</button>
      <button onClick={() => heard.push(`ref: ${sessionRef.current?.me.id}`)}>Ask</button>
    </Session>
  );
}
