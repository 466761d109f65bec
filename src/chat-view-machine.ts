// A private door: who shows no chat UI carries no chart of one.
export { chatViewMachine } from "../machines/index.js";
