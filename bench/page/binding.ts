import type { ReactNode } from "react";
import type Talk from "talkjs";

interface PlainSessionProps {
  readonly appId: string;
  readonly userId: string;
  readonly children?: ReactNode;
}

type UserProps =
  | { readonly userId: string; readonly syncUser?: undefined }
  | { readonly syncUser: () => Talk.User; readonly userId?: undefined };

type SessionProps = UserProps & {
  readonly appId: string;
  readonly onMessage?: () => void;
  readonly children?: ReactNode;
};

// A type, because an interface has no index signature, which our props have for `data-…` attributes.
type ChatboxProps = {
  readonly conversationId: string;
  readonly onSendMessage?: () => void;
  readonly style?: { height: number };
};

/** The exports that a mount uses. */
export interface SessionBinding {
  readonly Session: (props: PlainSessionProps) => ReactNode;
  readonly useSession: () => Talk.Session | undefined;
}

/** The exports of one of the two compared libraries, used directly. */
export interface Binding extends SessionBinding {
  readonly Session: (props: SessionProps) => ReactNode;
  readonly Chatbox: (props: ChatboxProps) => ReactNode;
  readonly useUnreads: () => readonly unknown[] | undefined;
  /** Subscribes a component to messages, as the library's documentation shows. */
  readonly useMessages: (handler: () => void) => void;
}
