import * as React from "react";
import { useIsomorphicLayoutEffect } from "./use-isomorphic-layout-effect.js";
import { useLatest } from "./use-latest.js";

/** React 17 renders a tree synchronously, so a value cannot change during a render. */
function useStoreInReact17<Value>(
  subscribe: (onChange: () => void) => () => void,
  getSnapshot: () => Value,
): Value {
  const value = getSnapshot();
  const [, render] = React.useState<unknown>();
  const renderIfChanged = useLatest(() => {
    if (!Object.is(getSnapshot(), value)) render({});
  });
  useIsomorphicLayoutEffect(renderIfChanged);
  // The layout effects of parents come after this component's, and can change the value.
  React.useEffect(renderIfChanged);
  React.useEffect(() => subscribe(renderIfChanged), [subscribe, renderIfChanged]);
  return value;
}

export const useStore: typeof React.useSyncExternalStore =
  // Read in this form, because webpack refuses to build an import that React 17 does not have.
  Reflect.get(React, "useSyncExternalStore") ?? useStoreInReact17;
