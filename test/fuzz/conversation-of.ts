import type Talk from "talkjs";
import type { HeldTalk } from "./held-talk.js";
import { wordsOf, type ViewWant } from "./scene.js";

/** The conversation of a chat UI as an app gives it: everything but an id is new in each render. */
export function conversationOf({ simulator, views }: HeldTalk, want: ViewWant) {
  const { by, conversation, access, member, subject } = want;
  if (by === "id") return { conversationId: conversation };
  const words = wordsOf(want) ?? "";
  const dora = new simulator.Talk.User({ id: "dora", name: member });
  if (by === "object") {
    const participants = [{ user: dora, participationSettings: { access } }];
    const given: Talk.Conversation = {
      id: `order-${conversation ?? "new"}`,
      subject,
      participants,
    };
    views.say(given, { words });
    return { syncConversation: given };
  }
  const syncConversation = (session: Talk.Session) => {
    if (by === "throwing") throw new Error("the app cannot tell the conversation");
    const user = String(session.me.id).toLowerCase();
    const builder = session.getOrCreateConversation(`${user}-${conversation ?? "new"}`);
    builder.setAttributes({ subject });
    builder.setParticipant(session.me);
    builder.setParticipant(dora, { access });
    views.say(builder, { words, user });
    return builder;
  };
  return { syncConversation };
}
