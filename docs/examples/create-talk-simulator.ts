import { createSessionController } from "talkjs-session/controller";
import { createTalkSimulator, worlds } from "talkjs-session/testing";

/** Alice signs in, Bob sends a message, Alice signs out. Needs no page and no network. */
export async function aDayOfAlice() {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const heard: string[] = [];
  const controller = createSessionController({
    appId: "any",
    userId: "alice",
    sdk: simulator.load,
    onMessage: ({ body }) => void heard.push(body),
  });
  controller.start();
  await controller.whenAlive();
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  await controller.stop();
  const { sessions, deadCalls } = simulator.ledger;
  return { heard, left: sessions.open, deadCalls };
}
