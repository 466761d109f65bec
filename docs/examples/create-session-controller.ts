import { createSessionController, type SdkOption } from "talkjs-session/controller";

/** How many conversations wait for an answer. `sdk` stands in for TalkJS where there is no browser. */
export async function countUnread(userId: string, sdk?: SdkOption): Promise<number> {
  const controller = createSessionController({ appId: "your-app-id", userId, sdk });
  // Before the start: where the page has this session already, its unreads are there at once.
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
