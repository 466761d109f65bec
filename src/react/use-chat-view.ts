import { useContext } from "react";
import type * as Talk from "talkjs/all.js";
import type { ChatViewState } from "../views/state.js";
import type { ChatView } from "../views/chat-view.js";
import { SessionContext } from "./context.js";
import { useReadable } from "./use-readable.js";
import { viewOf } from "./view-registry.js";

const IDLE = { status: "idle" } as const;
const GONE = { status: "destroyed" } as const;

/** Not in the render in which the `<Session>` of both is given another identity: see `visibleState`. */
function useIsShown(view: ChatView | undefined): boolean {
  const scope = useContext(SessionContext);
  return !scope || view?.session !== scope.controller || scope.isCurrent();
}

/**
 * Where a chat UI is in its life, for those who build their own placeholder: a union discriminated
 * by `status`. `view` is there only in `mounted`, `error` and `retry` in `failed`.
 *
 * @param ref the ref that the chat UI's component was given as `chatboxRef`, `inboxRef` or `popupRef`.
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
  const isShown = useIsShown(view);
  // The component that published it took a ref for this kind of chat UI: its types say so.
  return useReadable(view, (state = IDLE) => (isShown ? state : GONE)) as ChatViewState<
    NonNullable<Current>
  >;
}
