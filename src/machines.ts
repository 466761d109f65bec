export { createActor } from "xstate";
export { isSameWish, sessionMachine, statusOf } from "../machines/index.js";
export type * from "../machines/index.js";
