import { createBrowserReceiver, type StatelyInspectionEvent } from "@statelyai/inspect";

declare global {
  interface Window {
    /** All messages that the receiver received, oldest first. */
    received?: StatelyInspectionEvent[];
  }
}

// An inspector sends nothing before its frame has loaded, and sends stored messages only once.
window.addEventListener("load", () => {
  const received: StatelyInspectionEvent[] = [];
  createBrowserReceiver().subscribe((event) => void received.push(event));
  window.received = received;
});
