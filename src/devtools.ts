"use client";

/**
 * Shows every session and chat UI of a page while it is being developed. Production builds leave it out.
 *
 * @packageDocumentation
 */
import { SessionDevtools as Devtools, type SessionDevtoolsProps } from "./devtools-production.js";

export type { SessionDevtoolsProps };

/** {@inheritDoc "talkjs-session/devtools/production"!SessionDevtools} */
export const SessionDevtools: typeof Devtools =
  process.env.NODE_ENV === "production" ? () => null : Devtools;
