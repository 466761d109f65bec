"use client";

/**
 * The devtools, in production builds too: for a staging page, or behind a switch of yours.
 *
 * @packageDocumentation
 */
export { SessionDevtools, type SessionDevtoolsProps } from "./devtools/panel/session-devtools.js";
