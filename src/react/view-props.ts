import type { CSSProperties, HTMLAttributes, ReactNode } from "react";
import type * as Talk from "talkjs/all.js";
import type { Inspect, SessionError } from "../core.js";
import type { Conversation } from "../views/selection.js";
import type { ChatViewState } from "../views/state.js";

/** A mutable ref, typed with undefined or null. It is set to TalkJS's object, and to undefined at the end. */
export type ViewRef<V> = { current: V | undefined } | { current: V | null };

/** TalkJS declares overloads for these, which `HandlerOf` cannot infer from. The last two have types of their own. */
type Overloaded = "on" | "onCustomMessageAction" | "onCustomConversationAction";

type EventName<V> = Exclude<Extract<keyof V, `on${string}`>, Overloaded>;

type HandlerOf<Method> = Method extends (handler: infer Handler) => unknown ? Handler : never;

/** Handlers for every `on…` method of a chat UI, under its own name, and two of this library's own. */
export type ViewHandlers<V> = { [Name in EventName<V>]?: HandlerOf<V[Name]> | undefined } & {
  onCustomMessageAction?: ((event: Talk.MessageActionEvent) => void) | undefined;
  onCustomConversationAction?: ((event: Talk.ConversationActionEvent) => void) | undefined;
  /** Called with every error of this chat UI. Without it, errors go to `<Session onError>`. */
  onError?: ((error: SessionError) => void) | undefined;
  /** Called when the chat UI's status changes. */
  onStatusChange?: ((status: ChatViewState["status"], state: ChatViewState<V>) => void) | undefined;
};

type Sync = Exclude<Conversation, string | null | undefined>;

/** The conversation to show: an id, or an object that also updates the conversation. */
export type ConversationProps =
  | {
      /** Null shows no conversation; undefined shows the last active one. */
      conversationId: string | null | undefined;
      syncConversation?: undefined;
    }
  | {
      conversationId?: undefined;
      /** A function is called once the session is alive, and again when the function changes; never during a render. The conversation is selected again when its id, attributes or participants change. */
      syncConversation: Sync | ((session: Talk.Session) => Sync);
    };

export interface SelectProps {
  /** Shows the conversation to a user who is not a participant. */
  asGuest?: boolean | undefined;
  /** Scrolls to this message of the conversation. */
  messageId?: string | undefined;
}

export interface SettingProps {
  highlightedWords?: readonly string[] | undefined;
}

interface InspectProps {
  /** Receives inspection events of this chat UI, instead of the `inspect` of `<Session>`. The latest one is called. */
  inspect?: Inspect | undefined;
}

/** Attributes of the element around the chat UI. */
type ContainerAttributes = Pick<
  HTMLAttributes<HTMLElement>,
  "id" | "role" | "title" | "tabIndex"
> & {
  [attribute in `data-${string}` | `aria-${string}`]?: string | number | boolean | undefined;
};

export interface ContainerProps {
  style?: CSSProperties | undefined;
  className?: string | undefined;
  /** Shown instead of the chat UI until it is mounted, and again while it is created again. */
  loadingComponent?: ReactNode;
}

/** Undefined leaves an option out. */
export type Options<O> = { [Name in keyof O]?: O[Name] | undefined };

export type SharedViewProps<V> = ViewHandlers<V> &
  SelectProps &
  SettingProps &
  InspectProps &
  ContainerAttributes & { children?: ReactNode };
