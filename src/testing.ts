/**
 * Tests without TalkJS: an in-memory simulator of its SDK.
 *
 * @example
 * ```tsx
 * import { createTalkSimulator, worlds } from "talkjs-session/testing";
 *
 * const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
 *
 * test("the badge counts Bob's new message", async () => {
 *   render(<Session sdk={simulator.Talk} appId="app" userId="alice"><Badge /></Session>);
 *   simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
 *   expect(await screen.findByText("2 unread")).toBeVisible();
 * });
 * ```
 *
 * @packageDocumentation
 */
export type { FutureEvents, SimulatorOptions } from "./simulator/engine.js";
export type { FailOptions } from "./simulator/failures.js";
export type { Hands } from "./simulator/hands.js";
export type { Call, Ledger, LedgerSnapshot, Tally } from "./simulator/ledger.js";
export type { Script } from "./simulator/loading.js";
export type { Place } from "./simulator/places.js";
export type {
  ConversationRecord,
  MessageRecord,
  ParticipantRecord,
  UserRecord,
} from "./simulator/records.js";
export type { Saying } from "./simulator/say.js";
export { createTalkSimulator, type TalkSimulator, type WorldView } from "./simulator/simulator.js";
export type { SimulatedSession, SimulatedTalk } from "./simulator/talk-object.js";
export type { TokenAnswer } from "./simulator/tokens.js";
export type { Unknowns } from "./simulator/unknowns.js";
export type {
  WorldConversation,
  WorldData,
  WorldMessage,
  WorldUser,
} from "./simulator/world-data.js";
export { worlds } from "./simulator/worlds.js";
