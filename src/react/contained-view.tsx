import { useRef, type ReactNode } from "react";
import { pickProps } from "../views/prop-kinds.js";
import type { ViewKind } from "../views/view-kinds.js";
import { ViewContext } from "./view-context.js";
import { useIsMounted, useView, type AnyViewRef } from "./use-view.js";
import type { ContainerProps } from "./view-props.js";

interface Props {
  readonly kind: ViewKind<"Chatbox" | "Inbox">;
  readonly viewRef: AnyViewRef;
  readonly props: ContainerProps & { children?: ReactNode };
}

/**
 * A chat UI in its own element. The element has the `hidden` attribute until the chat UI is mounted,
 * because a policy can forbid inline styles. The app's class is added later: it could show the element.
 */
export function ContainedView({ kind, viewRef, props }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const view = useView(kind, props, viewRef, container);
  const isMounted = useIsMounted(view);
  const { style, className, loadingComponent, children } = props;
  return (
    <ViewContext.Provider value={view}>
      {!isMounted && (
        <div style={style} className={className}>
          {loadingComponent}
        </div>
      )}
      <div
        {...pickProps(kind.props, props, "attribute")}
        ref={container}
        hidden={!isMounted}
        style={isMounted ? style : undefined}
        className={isMounted ? className : undefined}
      />
      {children}
    </ViewContext.Provider>
  );
}
