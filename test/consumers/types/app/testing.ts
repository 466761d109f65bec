// The simulator instead of TalkJS, with the types of the app's `talkjs`. This file is compiled and never run.
import type * as Talk from "talkjs/all.js";
import { createSessionController } from "talkjs-session/controller";
import { createTalkSimulator, worlds } from "talkjs-session/testing";

const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
simulator.fail("mount", { times: 1 });
simulator.fail("Inbox.select");

export const controllers = [simulator.Talk, simulator.load].map((sdk) =>
  createSessionController({ appId: "app", userId: "alice", sdk }),
);
export const user: Talk.User = new simulator.Talk.User({ id: "alice", name: "Alice" });
export const chatbox: Talk.Chatbox | undefined = simulator.sessions[0]?.createChatbox();
export const blocks: number = simulator.say({ from: "bob", to: "alice", text: "Hi" }).content
  .length;
// @ts-expect-error there is no such method
simulator.fail("nonsense");
