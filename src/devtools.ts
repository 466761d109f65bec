"use client";

/**
 * Shows every session and chat UI of a page during development. Production builds do not contain it.
 *
 * @packageDocumentation
 */
import { canReadEnv } from "./core.js";
import { SessionDevtools as Devtools, type SessionDevtoolsProps } from "./devtools-production.js";

export type { SessionDevtoolsProps };

/**
 * Renders a button in the corner of the page. The button opens a panel with every session and chat UI of the page:
 * the chart with its active states, the events, the context, the leases, the errors, and buttons that simulate rare
 * situations.
 *
 * Render it once, anywhere; it does not have to be inside a `<Session>`. Production builds render nothing and do not
 * contain its code. To keep it in production builds, import it from `talkjs-session/devtools/production`. It shows no
 * token, no signature and no personal data.
 *
 * @example
 * ```tsx
 * export const Root = () => (
 *   <>
 *     <App />
 *     <SessionDevtools />
 *   </>
 * );
 * ```
 */
export const SessionDevtools: typeof Devtools =
  !canReadEnv || process.env.NODE_ENV === "production" ? () => null : Devtools;
