"use client";

/**
 * The devtools for production builds too, for example for a staging page or behind your own switch.
 *
 * @packageDocumentation
 */
export { SessionDevtools, type SessionDevtoolsProps } from "./devtools/panel/session-devtools.js";
