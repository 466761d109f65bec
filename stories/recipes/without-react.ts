import { createSessionController } from "talkjs-session/controller";

/**
 * Shows the number of a user's unread messages in an element, without React. Returns a function that
 * stops it. Its promise resolves when the session is closed.
 */
export function showUnreads(element: HTMLElement, userId: string): () => Promise<void> {
  const controller = createSessionController({
    appId: "your-app-id",
    userId,
    onUnreadsChange: (unreads) => {
      const count = unreads.reduce((sum, { unreadMessageCount }) => sum + unreadMessageCount, 0);
      element.textContent = `${String(count)} unread`;
    },
    onStatusChange: (status) => {
      element.dataset.status = status;
      if (status !== "alive") element.textContent = "";
    },
    onError: ({ code }) => {
      element.title = `Chat is off (${code})`;
    },
  });
  controller.start();
  return () => controller.stop();
}
