// A private entry point: an app without chat UIs does not bundle their chart.
export { chatViewMachine } from "../machines/chat-view.machine.js";
