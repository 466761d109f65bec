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
export type { FutureEvents, SimulatorOptions } from "./simulator/engine/engine.js";
export type { FailOptions } from "./simulator/engine/failures.js";
export type { UserActions } from "./simulator/talk/user-actions.js";
export type { Call, Ledger, LedgerSnapshot, Tally } from "./simulator/engine/ledger.js";
export type { Script } from "./simulator/loading.js";
export type { Target } from "./simulator/engine/places.js";
export type {
  ConversationRecord,
  MessageRecord,
  ParticipantRecord,
  UserRecord,
} from "./simulator/engine/records.js";
export type { MessageInput } from "./simulator/engine/say.js";
export { createTalkSimulator, type TalkSimulator, type WorldView } from "./simulator/simulator.js";
export type { SimulatedSession, SimulatedTalk } from "./simulator/talk/talk-object.js";
export type { TokenAnswer } from "./simulator/talk/tokens.js";
export type { Unknowns } from "./simulator/engine/unknowns.js";
export type {
  WorldConversation,
  WorldData,
  WorldMessage,
  WorldUser,
} from "./simulator/engine/world-data.js";
export { worlds } from "./simulator/engine/worlds.js";
