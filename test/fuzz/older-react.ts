import * as React from "react";
import type { ActivityProps } from "react";

/** React 18 runs no early cleanup when it removes a tree that Suspense hid: see docs/troubleshooting.md. */
export const forgetsHiddenTrees = React.version.startsWith("18.");

/** A transition, or in React 17 a plain update. */
export const startTransition: typeof React.startTransition =
  Reflect.get(React, "startTransition") ?? ((act: () => void) => act());

/** `<Activity>`. Before React 19.2, an app removes what it hides. */
export const Activity: typeof React.Activity = Reflect.get(React, "Activity") ?? Removed;

function Removed({ mode, children }: ActivityProps) {
  return mode === "hidden" ? null : children;
}
