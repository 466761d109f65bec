import { createPortal } from "react-dom";
import { endOverride } from "../simulate/override.js";
import { PageWatch } from "../watch/page-watch.js";
import { Devtools } from "./devtools.js";
import { closeShadow, openShadow } from "./shadow.js";
import { useOpened } from "./use-opened.js";

/** Props of `<SessionDevtools>`. */
export interface SessionDevtoolsProps {
  /** Whether the panel is open on the first visit. Later visits restore its last state. @default false */
  readonly initialIsOpen?: boolean | undefined;
  /** The colour theme. `"system"` follows the system setting. @default "system" */
  readonly theme?: "system" | "light" | "dark" | undefined;
}

/**
 * The devtools for production builds too, for example for a staging page or behind your own switch. It is the same
 * component as the one from `talkjs-session/devtools`.
 *
 * @example
 * ```tsx
 * const SessionDevtools = lazy(async () => {
 *   const module = await import("talkjs-session/devtools/production");
 *   return { default: module.SessionDevtools };
 * });
 * ```
 */
export function SessionDevtools({ initialIsOpen = false, theme = "system" }: SessionDevtoolsProps) {
  const root = useOpened(openShadow, closeShadow);
  const watch = useOpened(watchPage, endWatch);
  if (!root || !watch) return null;
  const devtools = <Devtools watch={watch} isOpenAtFirst={initialIsOpen} theme={theme} />;
  return createPortal(devtools, root);
}

const watchPage = () => new PageWatch();

/** Stops watching, and restores the options of the app. */
function endWatch(watch: PageWatch): void {
  watch.end();
  for (const { registered } of watch.page.getSnapshot().actors)
    if (registered.kind === "session") endOverride(registered);
}
