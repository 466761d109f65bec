// Type tests of the chat UIs. The compiler checks this file; it never runs.
import { useRef, type ComponentProps } from "react";
import type Talk from "talkjs";
import type * as Official from "@talkjs/react";
import {
  Chatbox,
  HtmlPanel,
  Inbox,
  Popup,
  useChatView,
  type ChatboxProps,
  type ChatViewState,
  type InboxProps,
  type PopupProps,
} from "../../src/index.js";

/** Every option of TalkJS is a prop that accepts the same values. */
type Accepts<Props, Options> = {
  [Name in keyof Required<Options>]: Name extends keyof Props
    ? Required<Options>[Name] extends Props[Name]
      ? true
      : never
    : never;
};

const all = <Name extends PropertyKey>(names: Record<Name, true>) => names;

export const options = [
  {} as Accepts<ChatboxProps, Talk.ChatboxOptions> satisfies Record<
    keyof Talk.ChatboxOptions,
    true
  >,
  {} as Accepts<InboxProps, Omit<Talk.InboxOptions, "selected">> satisfies Record<
    Exclude<keyof Talk.InboxOptions, "selected">,
    true
  >,
  {} as Accepts<PopupProps, Talk.PopupOptions> satisfies Record<keyof Talk.PopupOptions, true>,
];

/** Every prop of the official components is a prop of ours. */
type Missing<Ours, Theirs> = Exclude<Theirs extends unknown ? keyof Theirs : never, keyof Ours>;

export const props = [
  all<Missing<ChatboxProps, ComponentProps<typeof Official.Chatbox>>>({}),
  all<Missing<InboxProps, ComponentProps<typeof Official.Inbox>>>({}),
  all<Missing<PopupProps, ComponentProps<typeof Official.Popup>>>({}),
];

/** An app can derive the same types from our components as from the official ones. */
export type DerivedChatbox = ComponentProps<typeof Chatbox>["theme"];
export type DerivedHandler = NonNullable<ComponentProps<typeof Chatbox>["onSendMessage"]>;
export const handler: DerivedHandler = ({ message, override }) =>
  override({ text: String(message.text).trim() });
export const theme: DerivedChatbox = "default";

/** Props for the official components are assignable to ours. */
export function Moved(moved: {
  chatbox: ComponentProps<typeof Official.Chatbox>;
  inbox: ComponentProps<typeof Official.Inbox>;
  popup: ComponentProps<typeof Official.Popup>;
}) {
  return (
    <>
      <Chatbox {...moved.chatbox} />
      <Inbox {...moved.inbox} />
      <Popup {...moved.popup} />
    </>
  );
}

export function Refs() {
  const empty = useRef<Talk.Chatbox>(null);
  const nothing = useRef<Talk.Inbox>(undefined);
  const nullable = useRef<Talk.Popup | null>(null);
  const chatbox: ChatViewState<Talk.Chatbox> = useChatView(empty);
  const popup = useChatView(nullable);
  if (popup.status === "mounted") popup.view.hide();
  if (chatbox.status === "failed") chatbox.retry();
  return (
    <>
      <Chatbox conversationId="order-1" chatboxRef={empty} />
      <Inbox inboxRef={nothing} />
      <Popup conversationId={null} popupRef={nullable} show={undefined} />
    </>
  );
}

export const taken = [
  <Chatbox conversationId={undefined} />,
  <Chatbox syncConversation={(session) => session.getOrCreateConversation("order-1")} />,
  <Chatbox syncConversation={(session) => session.conversation("order-1")} />,
  <Chatbox
    conversationId="a"
    messageId="m"
    asGuest
    data-testid="chat"
    aria-label="Chat"
    role="region"
  />,
  <Chatbox
    conversationId="a"
    onSendMessage={({ message }) => message.conversationId.trim()}
    onCustomMessageAction={({ action, message }) => action + message.id}
    onError={({ code }) => code.length}
    onStatusChange={(_status, state) => state.status === "mounted" && state.view.messageField}
  />,
  <Inbox
    feedFilter={{ hasUnreadMessages: true }}
    onConversationSelected={({ conversation }) => conversation?.id}
    onSelectConversation={(event) => event.preventDefault()}
  />,
  <Popup conversationId="a" launcher="never" onOpen={() => undefined} keepOpen={false}>
    <HtmlPanel url="/panel.html" height={100} show={false} conversation="a">
      <p />
    </HtmlPanel>
  </Popup>,
];

declare const conversation: Talk.ConversationBuilder;

export const refused = [
  // @ts-expect-error -- a chatbox requires a conversation, which can be undefined
  <Chatbox />,
  // @ts-expect-error -- a conversation by id or by an object, not both
  <Chatbox conversationId="a" syncConversation={conversation} />,
  // @ts-expect-error -- the prop is conversationId
  <Inbox selected="a" />,
  // @ts-expect-error -- a popup has no container to style
  <Popup conversationId="a" style={{ height: 1 }} />,
  // @ts-expect-error -- a chatbox has no feed
  <Chatbox conversationId="a" feedFilter={{}} />,
  // @ts-expect-error -- a chatbox does not open
  <Chatbox conversationId="a" onOpen={() => undefined} />,
  // @ts-expect-error -- the ref of another chat UI
  <Inbox inboxRef={{ current: "inbox" }} />,
  // @ts-expect-error -- a panel has a page
  <HtmlPanel />,
  // @ts-expect-error -- a height is in pixels
  <HtmlPanel url="/panel.html" height="10em" />,
];
