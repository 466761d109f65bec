import { useCallback, useContext, useEffect, useRef, useState, type RefObject } from "react";
import { ChatView } from "../views/chat-view.js";
import type { ViewName } from "../views/fates.js";
import type { View, Views } from "../views/kinds.js";
import { SessionContext } from "./context.js";
import { useBeforeRemoval } from "./use-before-removal.js";
import { useReadable } from "./use-readable.js";
import { publishView } from "./view-registry.js";
import type { ViewRef } from "./view-props.js";

export type AnyViewRef = { [Name in ViewName]: ViewRef<Views[Name]> }[ViewName] | undefined;

/** Runs one chat UI for as long as the component is mounted. */
export function useView(
  name: ViewName,
  props: object,
  viewRef: AnyViewRef,
  container?: RefObject<HTMLElement | null>,
): ChatView {
  const session = useContext(SessionContext)?.controller;
  const [view] = useState(() => new ChatView(name));
  const latestRef = useRef(viewRef);
  useEffect(() => {
    latestRef.current = viewRef;
    view.configure(props);
  });
  useEffect(() => {
    const onView = (sdkView: View | undefined) => assign(latestRef.current, sdkView);
    view.start({ session, container: container?.current ?? null, onView });
    return () => view.stop();
  }, [view, session, container]);
  useEffect(() => viewRef && publishView(viewRef, view), [viewRef, view]);
  useBeforeRemoval(useCallback(() => view.stop(), [view]));
  return view;
}

export const useIsMounted = (view: ChatView): boolean =>
  useReadable(view, (state) => state?.status === "mounted");

function assign(ref: AnyViewRef, view: View | undefined): void {
  if (ref) Object.assign(ref, { current: view });
}
