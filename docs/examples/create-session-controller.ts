import { createSessionController, type SdkOption } from "talkjs-session/controller";

/** Returns the number of unread conversations. Without a browser, pass the simulator as `sdk`. */
export async function countUnread(userId: string, sdk?: SdkOption): Promise<number> {
  const controller = createSessionController({ appId: "your-app-id", userId, sdk });
  // Subscribe before the start: if the page already has this session, its unreads arrive at once.
  const counted = new Promise<number>((resolve) => {
    controller.on("onUnreadsChange", (unreads) => resolve(unreads.length));
  });
  controller.start();
  try {
    await controller.whenAlive({ signal: AbortSignal.timeout(10_000) });
    return await counted;
  } finally {
    await controller.stop();
  }
}
