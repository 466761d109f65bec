import type Talk from "talkjs";
import { createActor, type Actor } from "xstate";
import {
  createReporter,
  createStore,
  errorOf,
  EventRelay,
  internalsOf,
  SessionError,
  type Listener,
  type Report,
  type SessionController,
  type Store,
  type Subscription,
} from "../core.js";
import { chatViewMachine, type ChatViewWish } from "../machines.js";
import { viewActorsOf } from "./actors.js";
import { propsOf, type Props, type ViewName } from "./fates.js";
import { isAlike } from "./is-alike.js";
import type { View } from "./kinds.js";
import { OpenView, type Wanted } from "./open-view.js";
import { isSameSelection, SelectionDesk, type Selection } from "./selection.js";
import { isSameState, stateOf, type ChatViewState } from "./state.js";

/** Where a chat UI lives: under which session, in which element, and who is told of the SDK's object. */
export interface Place {
  readonly session: SessionController | undefined;
  readonly container: HTMLElement | null;
  readonly onView: (view: View | undefined) => void;
}

/** The life of one chat UI, without React: what `<Chatbox>`, `<Inbox>` and `<Popup>` are thin shells around. */
export class ChatView {
  readonly #name: ViewName;
  readonly #desk = new SelectionDesk();
  readonly #relay: EventRelay;
  readonly #actor: Actor<typeof chatViewMachine>;
  readonly #state: Store<ChatViewState>;
  #props: object = {};
  #place: Place | undefined;
  #sessions: Subscription | undefined;
  #session: Talk.Session | undefined;
  #open: OpenView | undefined;
  #wish: ChatViewWish = { session: undefined, options: 0, settings: 0 };
}
