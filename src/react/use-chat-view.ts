import { useContext } from "react";
import type * as Talk from "talkjs/all.js";
import { isLive } from "../core.js";
import type { ChatViewState } from "../views/state.js";
import type { ChatView } from "../views/chat-view.js";
import { SessionContext, type SessionScope } from "./context.js";
import { useReadable } from "./use-readable.js";
import { viewOf } from "./view-registry.js";

const IDLE = { status: "idle" } as const;
const GONE = { status: "destroyed" } as const;

/**
 * Shows nothing in the render in which `<Session>` gets another identity: see `visibleState`. A chat UI
 * publishes its end a microtask late.
 */
const isShown = (state: ChatViewState, view: ChatView | undefined, scope?: SessionScope): boolean =>
  (!scope || view?.session !== scope.controller || scope.isCurrent()) &&
  (state.status !== "mounted" || isLive(state.view));

/**
 * Returns the state of a chat UI, e.g. for your own placeholder: a union discriminated by `status`. It
 * has `view` only in `mounted`, and `error` and `retry` only in `failed`.
 *
 * @param ref the ref that you pass to the chat UI as `chatboxRef`, `inboxRef` or `popupRef`.
 * @example
 * ```tsx
 * const chatboxRef = useRef<Talk.Chatbox>(null);
 * const chat = useChatView(chatboxRef);
 * return (
 *   <>
 *     {chat.status === "failed" && <button onClick={chat.retry}>Try again</button>}
 *     <Chatbox conversationId={id} chatboxRef={chatboxRef} />
 *   </>
 * );
 * ```
 */
export function useChatView<
  Current extends Talk.Chatbox | Talk.Inbox | Talk.Popup | null | undefined,
>(ref: { current: Current }): ChatViewState<NonNullable<Current>> {
  const view = useReadable(viewOf(ref), (current) => current);
  const scope = useContext(SessionContext);
  // The component that published it accepts only refs of this kind of chat UI.
  return useReadable(view, (state = IDLE) =>
    isShown(state, view, scope) ? state : GONE,
  ) as ChatViewState<NonNullable<Current>>;
}
