import { useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type * as Talk from "talkjs/all.js";
import { canReadEnv, createPropWarner, isLive, SessionError } from "../core.js";
import { MountedPanel } from "../views/mounted-panel.js";
import { isSameConversation } from "../views/selection.js";
import type { ChatView } from "../views/chat-view.js";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { useReadable } from "./use-readable.js";
import { ViewContext } from "./view-context.js";

/** Props of `<HtmlPanel>`. */
export interface HtmlPanelProps {
  /** The address of the page in the panel. React children need a page of the app's own origin. A change creates a new panel. */
  url: string;
  /** The height in pixels. @default 100 */
  height?: number | undefined;
  /** @default true */
  show?: boolean | undefined;
  /** Shows the panel only in this conversation. A change creates a new panel. */
  conversation?: Talk.HtmlPanelOptions["conversation"] | undefined;
  /** Children to render into the body of the panel's page. */
  children?: ReactNode;
}

/**
 * An HTML panel inside a chat UI, above the message field: a page into which you can render React
 * children. Place it inside `<Chatbox>`, `<Inbox>` or `<Popup>`.
 *
 * The chat UI's `onError` receives `panel-failed` or `panel-timeout` if the page cannot be shown, and
 * `panel-cross-origin` if React cannot render into it.
 *
 * @throws outside a chat UI.
 * @example
 * ```tsx
 * <Chatbox conversationId={orderId}>
 *   <HtmlPanel url="/panel.html" height={120}>
 *     <OrderSummary id={orderId} />
 *   </HtmlPanel>
 * </Chatbox>
 * ```
 * @see https://talkjs.com/docs/Guides/JavaScript/Classic/HTML_Panels/
 */
export function HtmlPanel({ url, show = true, conversation, children, ...rest }: HtmlPanelProps) {
  const chatView = useChatViewAbove();
  const height = useHeight(rest.height, chatView);
  const view = useReadable(chatView, (state) =>
    state.status === "mounted" ? state.view : undefined,
  );
  const target = useStable(conversation);
  const shape = useRef({ height, show });
  const open = useRef<MountedPanel | undefined>(undefined);
  const [panelRoot, setPanelRoot] = useState<HTMLElement | null>();
  const isCrossOrigin = panelRoot === null && children !== undefined && children !== null;

  useIsomorphicLayoutEffect(() => {
    shape.current = { height, show };
    open.current?.update(shape.current);
  });
  useEffect(() => {
    if (!view || !isLive(view)) return;
    const options = { url, conversation: target };
    const panel = new MountedPanel(view, options, shape.current, {
      onLoaded: setPanelRoot,
      report: chatView.report,
    });
    open.current = panel;
    return () => {
      open.current = undefined;
      panel.close();
      setPanelRoot(undefined);
    };
  }, [chatView, view, url, target]);
  useEffect(() => {
    if (isCrossOrigin) chatView.report(new SessionError("panel-cross-origin"));
  }, [chatView, isCrossOrigin]);
  return panelRoot ? createPortal(children, panelRoot) : null;
}

function useChatViewAbove(): ChatView {
  const view = useContext(ViewContext);
  if (view) return view;
  throw new Error(
    !canReadEnv || process.env.NODE_ENV === "production"
      ? "[talkjs-session] <HtmlPanel> outside a chat UI."
      : "[talkjs-session] <HtmlPanel> was rendered outside a chat UI. It is a part of one and has nowhere to be shown. Place it inside <Chatbox>, <Inbox> or <Popup>.",
  );
}

/** Returns a valid height. An invalid one is reported once, and ignored. */
function useHeight(height: number | undefined, { report }: ChatView): number | undefined {
  const isValid = height === undefined || (Number.isFinite(height) && height >= 0);
  const detail = isValid ? undefined : `height of <HtmlPanel> is ${String(height)}`;
  const [warn] = useState(() => createPropWarner(report));
  useEffect(() => {
    if (detail) warn("prop-invalid", detail);
  }, [warn, detail]);
  return isValid ? height : undefined;
}

type Target = HtmlPanelProps["conversation"];

/** Returns the same value while the conversation is equal. */
function useStable(conversation: Target): Target {
  const [known, setKnown] = useState(conversation);
  if (isSameConversation(known, conversation)) return known;
  setKnown(conversation);
  return conversation;
}
