"use client";

/**
 * Shows every session and chat UI of a page while it is being developed. Production builds leave it out.
 *
 * @packageDocumentation
 */
import { SessionDevtools as Devtools, type SessionDevtoolsProps } from "./devtools-production.js";

export type { SessionDevtoolsProps };

/**
 * A button in the corner, and behind it a panel that shows every session and chat UI of the page while it lives:
 * the chart with the active states lit, events, context, leases, errors, and buttons to provoke what is rare.
 *
 * Place it anywhere, once; it need not be inside a `<Session>`. It renders nothing in production builds, which
 * leave its code out; the one from `talkjs-session/devtools/production` stays. It shows no token, no signature and
 * no personal data.
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
  process.env.NODE_ENV === "production" ? () => null : Devtools;
