import { useRef, type ReactNode } from "react";
import { pickProps } from "../views/prop-kinds.js";
import { ViewContext } from "./view-context.js";
import { useIsMounted, useView, type AnyViewRef } from "./use-view.js";
import type { ContainerProps } from "./view-props.js";

interface Props {
  readonly name: "Chatbox" | "Inbox";
  readonly viewRef: AnyViewRef;
  readonly props: ContainerProps & { children?: ReactNode };
}

/**
 * A chat UI in an element of its own, which stands hidden behind the placeholder until it is mounted. By
 * an attribute, since a policy may refuse inline styles; an app's own styles would show it all the same.
 */
export function ContainedView({ name, viewRef, props }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const view = useView(name, props, viewRef, container);
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
        {...pickProps(name, props, "attribute")}
        ref={container}
        hidden={!isMounted}
        style={isMounted ? style : undefined}
        className={isMounted ? className : undefined}
      />
      {children}
    </ViewContext.Provider>
  );
}
