import type * as Talk from "talkjs/all.js";
import { CHATBOX, INBOX, POPUP } from "../views/view-kinds.js";
import { ContainedView } from "./contained-view.js";
import { useView } from "./use-view.js";
import { ViewContext } from "./view-context.js";
import type {
  ContainerProps,
  ConversationProps,
  Options,
  SharedViewProps,
  ViewRef,
} from "./view-props.js";

/** Props of `<Chatbox>`: the conversation, TalkJS's `ChatboxOptions`, handlers, and the look of its element. */
export type ChatboxProps = SharedViewProps<Talk.Chatbox> &
  ConversationProps &
  Options<Talk.ChatboxOptions> &
  ContainerProps & { chatboxRef?: ViewRef<Talk.Chatbox> | undefined };

/** Props of `<Inbox>`: TalkJS's `InboxOptions` without `selected`, handlers, and the look of its element. */
export type InboxProps = SharedViewProps<Talk.Inbox> &
  Partial<ConversationProps> &
  Options<Omit<Talk.InboxOptions, "selected">> &
  ContainerProps & { inboxRef?: ViewRef<Talk.Inbox> | undefined };

/** Props of `<Popup>`: the conversation, TalkJS's `PopupOptions`, handlers, and whether it is open. */
export type PopupProps = SharedViewProps<Talk.Popup> &
  ConversationProps &
  Options<Talk.PopupOptions> & {
    /** Opens and closes it. @default true */
    show?: boolean | undefined;
    popupRef?: ViewRef<Talk.Popup> | undefined;
  };

/**
 * One conversation, shown where you render it. It is created once the session is alive, and destroyed
 * before its element leaves the page.
 *
 * @example
 * ```tsx
 * <Chatbox conversationId={orderId} style={{ height: 500 }} loadingComponent={<Spinner />} />
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/Chatbox/
 */
export function Chatbox(props: ChatboxProps) {
  return <ContainedView kind={CHATBOX} viewRef={props.chatboxRef} props={props} />;
}

/**
 * All conversations of the user, with the selected one.
 *
 * @example
 * ```tsx
 * <Inbox style={{ height: 600 }} onConversationSelected={({ conversation }) => track(conversation?.id)} />
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/Inbox/
 */
export function Inbox(props: InboxProps) {
  return <ContainedView kind={INBOX} viewRef={props.inboxRef} props={props} />;
}

/**
 * One conversation in a box that floats above the page, with a button that opens it.
 *
 * @example
 * ```tsx
 * <Popup conversationId="support" show={isHelpOpen} onClose={() => setHelpOpen(false)} />
 * ```
 * @see https://talkjs.com/docs/UI_Components/React/Classic/Popup/
 */
export function Popup(props: PopupProps) {
  const view = useView(POPUP, props, props.popupRef);
  return <ViewContext.Provider value={view}>{props.children}</ViewContext.Provider>;
}
