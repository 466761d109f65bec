import { useCallback, useContext, useEffect, useState, type RefObject } from "react";
import { ChatView } from "../views/chat-view.js";
import type { ViewName } from "../views/prop-kinds.js";
import type { View, Views } from "../views/view-factories.js";
import { SessionContext } from "./context.js";
import { useBeforeRemoval } from "./use-before-removal.js";
import { useReadable } from "./use-readable.js";
import { publishView } from "./view-registry.js";
import type { ViewRef } from "./view-props.js";

export type AnyViewRef = { [Name in ViewName]: ViewRef<Views[Name]> }[ViewName] | undefined;

/** Runs one chat UI while the component is mounted. */
export function useView(
  name: ViewName,
  props: object,
  viewRef: AnyViewRef,
  container?: RefObject<HTMLElement | null>,
): ChatView {
  const session = useContext(SessionContext)?.controller;
  const [view] = useState(() => new ChatView(name));
  useEffect(() => view.configure(props));
  useEffect(() => {
    view.start({ session, container: container?.current ?? null });
    return () => view.pause();
  }, [view, session, container]);
  useEffect(() => viewRef && bindRef(viewRef, view), [viewRef, view]);
  useBeforeRemoval(useCallback(() => view.stop(), [view]));
  return view;
}

export const useIsMounted = (view: ChatView): boolean =>
  useReadable(view, (state) => state?.status === "mounted");

/** Sets an app's ref to the SDK's object, and registers the chat UI under the ref for `useChatView`. */
function bindRef(ref: NonNullable<AnyViewRef>, view: ChatView): () => void {
  const write = (sdkView: View | undefined) => {
    if ((ref.current ?? undefined) !== sdkView) Object.assign(ref, { current: sdkView });
  };
  const { unsubscribe } = view.sdkView.subscribe(write);
  const withdraw = publishView(ref, view);
  write(view.sdkView.getSnapshot());
  return () => {
    unsubscribe();
    withdraw();
    write(undefined);
  };
}
