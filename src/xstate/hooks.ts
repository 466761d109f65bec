import { useMemo } from "react";
import type * as Talk from "talkjs/all.js";
import { toObserver, type Observer } from "xstate";
import { internalsOf, storeOf } from "../core.js";
import { useSessionController } from "../index.js";
import { useReadable } from "../react/use-readable.js";
import { useStore } from "../react/use-store.js";
import type { ChatView } from "../views/chat-view.js";
import { actorRefOf, type ChatViewActorRef, type SessionActorRef } from "./actor-refs.js";

const never = () => () => {};

/**
 * Returns the actor of the nearest `<Session>`, for `useSelector` of `@xstate/react`. Send it only `retry`: props
 * cause the other events.
 *
 * While React hydrates a page, its snapshot is the one that the server rendered. After that the hook returns the
 * actor itself, so that `useSelector` subscribes once more.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * const attempt = useSelector(useSessionActorRef(), (snapshot) => snapshot.context.attempt);
 * ```
 */
export function useSessionActorRef(): SessionActorRef {
  const controller = useSessionController();
  const actorRef = actorRefOf(controller);
  const hydrating = useMemo(() => {
    const first = internalsOf(controller)?.firstSnapshot;
    // An actor in all but its snapshot.
    return Object.create(actorRef, { getSnapshot: { value: () => first } }) as SessionActorRef;
  }, [controller, actorRef]);
  return useStore(
    never,
    () => actorRef,
    () => hydrating,
  );
}

/**
 * Returns the actor of a chat UI, for `useSelector` of `@xstate/react`. Returns undefined before the chat UI's
 * component has mounted, on a server, and while React hydrates. It calls subscribers one microtask late, because a
 * chat UI can end while React forbids updates. Send it only `retry`.
 *
 * @param ref the ref that you pass to the chat UI as `chatboxRef`, `inboxRef` or `popupRef`.
 * @example
 * ```tsx
 * const chatboxRef = useRef<Talk.Chatbox>(null);
 * const isWaiting = useSelector(useChatViewActorRef(chatboxRef), (snapshot) => snapshot?.matches({ failed: "waiting" }));
 * ```
 */
export function useChatViewActorRef(ref: {
  current: Talk.Chatbox | Talk.Inbox | Talk.Popup | null | undefined;
}): ChatViewActorRef | undefined {
  const actorRef = useReadable(storeOf<ChatView>(ref), (view) => view?.actor);
  return useMemo(() => actorRef && deferred(actorRef), [actorRef]);
}

/** A chat UI can end while React removes its component, when setting state is forbidden. */
function deferred(actorRef: ChatViewActorRef): ChatViewActorRef {
  type Snapshot = ReturnType<ChatViewActorRef["getSnapshot"]>;
  const subscribe = (listener: Observer<Snapshot> | ((snapshot: Snapshot) => void)) => {
    const observer = toObserver(listener);
    let isSubscribed = true;
    const notify = () => isSubscribed && observer.next?.(actorRef.getSnapshot());
    const subscription = actorRef.subscribe(() => queueMicrotask(notify));
    return {
      unsubscribe() {
        isSubscribed = false;
        subscription.unsubscribe();
      },
    };
  };
  // An actor in all but its `subscribe`.
  return Object.create(actorRef, { subscribe: { value: subscribe } }) as ChatViewActorRef;
}
