import { useCallback, useContext, useEffect, useState, type RefObject } from "react";
import { isObject, throwReporter, tryCall } from "../core.js";
import { ChatView } from "../views/chat-view.js";
import type { ViewName } from "../views/prop-kinds.js";
import type { View, ViewKind, Views } from "../views/view-kinds.js";
import { SessionContext, type SessionScope } from "./context.js";
import { useBeforeRemoval } from "./use-before-removal.js";
import { useReadable } from "./use-readable.js";
import { publishView } from "./view-registry.js";
import type { ViewRef } from "./view-props.js";

export type AnyViewRef = { [Name in ViewName]: ViewRef<Views[Name]> }[ViewName] | undefined;

/** Runs one chat UI while the component is mounted. */
export function useView(
  kind: ViewKind,
  props: object,
  viewRef: AnyViewRef,
  container?: RefObject<HTMLElement | null>,
): ChatView {
  const scope = useContext(SessionContext);
  const session = scope?.controller;
  const [view] = useState(() => new ChatView(kind));
  useEffect(() => view.configure(props));
  useEffect(() => {
    view.start({ session, container: container?.current ?? null });
    return () => view.pause();
  }, [view, session, container]);
  useEffect(() => (isObject(viewRef) ? bindRef(viewRef, view) : undefined), [viewRef, view]);
  useFailure(view, scope?.failedViews);
  useBeforeRemoval(useCallback(() => view.stop(), [view]));
  return view;
}

/** Lists the chat UI for `<SessionFailed>` while it is failed. */
function useFailure(view: ChatView, failedViews: SessionScope["failedViews"] | undefined): void {
  const failure = useReadable(view, (state) => (state.status === "failed" ? state : undefined));
  useEffect(() => {
    if (!failure || !failedViews) return;
    failedViews.set([...failedViews.getSnapshot(), failure]);
    return () => failedViews.set(failedViews.getSnapshot().filter((one) => one !== failure));
  }, [failure, failedViews]);
}

export const useIsMounted = (view: ChatView): boolean =>
  useReadable(view, (state) => state?.status === "mounted");

/** Sets an app's ref to the SDK's object, and registers the chat UI under the ref for `useChatView`. */
function bindRef(ref: NonNullable<AnyViewRef>, view: ChatView): () => void {
  const assign = (sdkView: View | undefined) => {
    if ((ref.current ?? undefined) !== sdkView) Object.assign(ref, { current: sdkView });
  };
  const failed = throwReporter(view.report, "ref");
  const write = (sdkView: View | undefined) => void tryCall(() => assign(sdkView), failed);
  const { unsubscribe } = view.sdkView.subscribe(write);
  const withdraw = publishView(ref, view);
  write(view.sdkView.getSnapshot());
  return () => {
    unsubscribe();
    withdraw();
    write(undefined);
  };
}
