import type * as Talk from "talkjs/all.js";
import { expect, test } from "vitest";
import { Chatbox, Inbox, Session, type SessionError } from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { listen } from "../support/inspector.js";
import { describeEachMode } from "../support/modes.js";
import { PERSON, SECRETS, secretsIn, tellTale, textsIn } from "../support/secrets.js";
import { settle, until } from "../support/settle.js";

const sync = (session: Talk.Session) => {
  const conversation = session.getOrCreateConversation("order-1");
  conversation.setAttributes({ subject: SECRETS.subject });
  return conversation;
};

describeEachMode((mode) => {
  test("what an inspector of a <Session> and its chat UIs can reach holds nothing secret, also when all fails", async () => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    const { inspect, messages } = listen();
    const codes = new Set<string>();
    const onError = ({ code }: SessionError) => void codes.add(code);
    const fails = () => {
      throw tellTale();
    };
    const view = (userId: string, theme: string, changes = {}) => (
      <Session
        {...{ appId: "shop", userId, sdk: simulator.load, inspect, onError }}
        {...{ token: SECRETS.token, signature: SECRETS.signature }}
        tokenFetcher={() => Promise.resolve(SECRETS.fetched)}
        syncUser={() => new simulator.Talk.User({ id: userId, ...PERSON, ...changes })}
        onMessage={fails}
      >
        <Chatbox syncConversation={sync} theme={theme} onStatusChange={fails} onError={onError} />
        <Inbox />
      </Session>
    );
    simulator.fail("createChatbox", { error: tellTale(), times: 1 });
    const { rerender, unmount } = mode.render(view("alice", "light"));
    await until(() => codes.has("view-failed"));
    simulator.fail("currentUser.set", { error: tellTale(), times: 1 });
    rerender(view("alice", "dark", { name: SECRETS.next }));
    await until(() => codes.has("user-update-failed"));
    simulator.fail("Session", { error: tellTale(), times: 1 });
    rerender(view("bob", "dark"));
    await until(() => codes.has("session-failed"));
    unmount();
    await settle();
    expect(messages.length).toBeGreaterThan(100);
    const texts = messages.flatMap((one) => textsIn(one));
    expect(texts).toContain("session of app shop, user bob");
    expect(secretsIn(texts)).toEqual([]);
  });
});
