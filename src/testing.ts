/**
 * Tests without TalkJS: an in-memory stand-in for its SDK.
 *
 * @example
 * ```tsx
 * import { createTalkSimulator, worlds } from "talkjs-session/testing";
 *
 * const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
 *
 * test("the badge counts what Bob said", async () => {
 *   render(<Session sdk={simulator.Talk} appId="app" userId="alice"><Badge /></Session>);
 *   simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
 *   expect(await screen.findByText("2 unread")).toBeVisible();
 * });
 * ```
 *
 * @packageDocumentation
 */
export type { FutureEvents, SimulatorOptions } from "./simulator/engine";
export type { FailOptions } from "./simulator/failures";
export type { Hands } from "./simulator/hands";
export type { Call, Ledger, LedgerSnapshot, Tally } from "./simulator/ledger";
export type { Script } from "./simulator/loading";
export type { Place } from "./simulator/places";
export type { Saying } from "./simulator/say";
export type { SimulatedSession } from "./simulator/session";
export { createTalkSimulator, type TalkSimulator } from "./simulator/simulator";
export type { SimulatedTalk } from "./simulator/talk-object";
export type { TokenAnswer } from "./simulator/tokens";
export type { Unknowns } from "./simulator/unknowns";
export type { WorldConversation, WorldData, WorldMessage, WorldUser } from "./simulator/world-data";
export { worlds } from "./simulator/worlds";
