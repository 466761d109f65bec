import type { CSSProperties, HTMLAttributes, ReactNode } from "react";
import type * as Talk from "talkjs/all.js";
import type { Inspect, SessionError } from "../core.js";
import type { Conversation } from "../views/selection.js";
import type { ChatViewState } from "../views/state.js";

/** A mutable ref, typed with undefined or null: set to TalkJS's object, cleared to undefined. */
export type ViewRef<V> = { current: V | undefined } | { current: V | null };

/** Overloaded in TalkJS's types, which breaks `Parameters`: typed apart. */
type Overloaded = "on" | "onCustomMessageAction" | "onCustomConversationAction";

type EventName<V> = Exclude<Extract<keyof V, `on${string}`>, Overloaded>;

type HandlerOf<Method> = Method extends (handler: infer Handler) => unknown ? Handler : never;

/** Handlers for every `on…` method of a chat UI, under its own name, and two of this library's own. */
export type ViewHandlers<V> = { [Name in EventName<V>]?: HandlerOf<V[Name]> | undefined } & {
  onCustomMessageAction?: ((event: Talk.MessageActionEvent) => void) | undefined;
  onCustomConversationAction?: ((event: Talk.ConversationActionEvent) => void) | undefined;
  /** Everything that goes wrong with this chat UI. Without it, `<Session onError>` hears of it. */
  onError?: ((error: SessionError) => void) | undefined;
  /** The chat UI's status became another. */
  onStatusChange?: ((status: ChatViewState["status"], state: ChatViewState<V>) => void) | undefined;
};

type Sync = Exclude<Conversation, string | null | undefined>;

/** Which conversation is shown: by id, or by an object that also brings it up to date. */
export type ConversationProps =
  | {
      /** Null shows none; undefined the one that was active last. */
      conversationId: string | null | undefined;
      syncConversation?: undefined;
    }
  | {
      conversationId?: undefined;
      /** A function is asked once the session is alive, and again when it is another function; never during a render. Selects again when the id, the attributes or the participants are others. */
      syncConversation: Sync | ((session: Talk.Session) => Sync);
    };

export interface SelectProps {
  /** Shows the conversation to a user who is no participant. */
  asGuest?: boolean | undefined;
  /** Scrolls to this message of the conversation. */
  messageId?: string | undefined;
}

export interface SettingProps {
  highlightedWords?: readonly string[] | undefined;
}

interface InspectProps {
  /** Is told what this chat UI does, in place of the `inspect` of the `<Session>` above. The newest is. */
  inspect?: Inspect | undefined;
}

/** What goes to the element that holds the chat UI. */
type ContainerAttributes = Pick<
  HTMLAttributes<HTMLElement>,
  "id" | "role" | "title" | "tabIndex"
> & {
  [attribute in `data-${string}` | `aria-${string}`]?: string | number | boolean | undefined;
};

export interface ContainerProps {
  style?: CSSProperties | undefined;
  className?: string | undefined;
  /** Shown in place of the chat UI until it is mounted, and again when it is made anew. */
  loadingComponent?: ReactNode;
}

/** Undefined is a way to leave an option out. */
export type Options<O> = { [Name in keyof O]?: O[Name] | undefined };

export type SharedViewProps<V> = ViewHandlers<V> &
  SelectProps &
  SettingProps &
  InspectProps &
  ContainerAttributes & { children?: ReactNode };
