export { createActor } from "xstate";
export { chatViewMachine, isSameWish, sessionMachine, statusOf } from "../machines/index.js";
export type * from "../machines/index.js";
