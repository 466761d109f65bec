import { createBrowserReceiver, type StatelyInspectionEvent } from "@statelyai/inspect";

declare global {
  interface Window {
    /** All that the receiver was sent, oldest first. */
    received?: StatelyInspectionEvent[];
  }
}

// An inspector sends nothing to a frame that has not loaded, and what it kept only once.
window.addEventListener("load", () => {
  const received: StatelyInspectionEvent[] = [];
  createBrowserReceiver().subscribe((event) => void received.push(event));
  window.received = received;
});
