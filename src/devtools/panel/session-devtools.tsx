import { createPortal } from "react-dom";
import { endOverride } from "../provoke/override.js";
import { PageWatch } from "../watch/page-watch.js";
import { Devtools } from "./devtools.js";
import { closeShadow, openShadow } from "./shadow.js";
import { useOpened } from "./use-opened.js";

/** Props of `<SessionDevtools>`. */
export interface SessionDevtoolsProps {
  /** Whether the panel is open on a first visit; later it is as it was left. @default false */
  readonly initialIsOpen?: boolean | undefined;
  /** The colours: the system's, or one of both. @default "system" */
  readonly theme?: "system" | "light" | "dark" | undefined;
}

/**
 * A button in the corner, and behind it a panel that shows every session and chat UI of the page while it lives:
 * the chart with the active states lit, events, context, leases, errors, and buttons to provoke what is rare.
 *
 * Place it anywhere, once; it need not be inside a `<Session>`. From `talkjs-session/devtools` it renders nothing
 * in production builds, which leave its code out; `talkjs-session/devtools/production` keeps it there too.
 * It shows no token, no signature and no personal data.
 *
 * @example
 * ```tsx
 * import { SessionDevtools } from "talkjs-session/devtools";
 *
 * export const Root = () => (
 *   <>
 *     <App />
 *     <SessionDevtools />
 *   </>
 * );
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

/** The app has its own way again. */
function endWatch(watch: PageWatch): void {
  watch.end();
  for (const { living } of watch.page.getSnapshot().actors)
    if (living.kind === "session") endOverride(living);
}
