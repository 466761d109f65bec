import type { ReactNode } from "react";
import type Talk from "talkjs";

type UserProps =
  | { readonly userId: string; readonly syncUser?: undefined }
  | { readonly syncUser: () => Talk.User; readonly userId?: undefined };

type SessionProps = UserProps & {
  readonly appId: string;
  readonly onMessage?: () => void;
  readonly children?: ReactNode;
};

// No interface: that has no index signature, which ours has for `data-…` attributes.
type ChatboxProps = {
  readonly conversationId: string;
  readonly onSendMessage?: () => void;
  readonly style?: { height: number };
};

/** What a mount takes of a library. */
export interface SessionBinding {
  readonly Session: (props: SessionProps) => ReactNode;
  readonly useSession: () => Talk.Session | undefined;
}

/** One of the two that are compared, with nothing between it and the app. */
export interface Binding extends SessionBinding {
  readonly Chatbox: (props: ChatboxProps) => ReactNode;
  readonly useUnreads: () => readonly unknown[] | undefined;
  /** Has a component hear of messages, as each library's documentation writes it. */
  readonly useMessages: (handler: () => void) => void;
}
