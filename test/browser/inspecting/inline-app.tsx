import type * as Talk from "talkjs/all.js";
import { Chatbox, Session, type Inspect } from "../../../src/index.js";

interface Props {
  /** Its classes exist when the script has run. */
  readonly talk: Pick<typeof Talk, "User">;
  readonly inspect: Inspect;
}

/** An app in which everything is inline. It runs in the page's own realm, where its literals are plain objects. */
export const InlineApp = ({ talk, inspect }: Props) => (
  <Session
    appId="shop"
    syncUser={() => new talk.User({ id: "alice", name: "Alice", custom: { plan: "free" } })}
    tokenFetcher={() => "token"}
    loading={{ attempts: 3 }}
    inspect={typeof inspect === "function" ? inspect : { ...inspect }}
    onMessage={() => undefined}
  >
    <Chatbox
      syncConversation={(session) => session.getOrCreateConversation("order-1")}
      presence={{ visible: true, custom: { page: "orders" } }}
      theme={{ name: "shop", custom: { accent: "red" } }}
      highlightedWords={["lamp"]}
      onSendMessage={() => undefined}
    />
  </Session>
);
