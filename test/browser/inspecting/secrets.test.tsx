import type * as Talk from "talkjs/all.js";
import { expect, test } from "vitest";
import { PERSON, SECRETS, secretsIn, tellTale, textsIn } from "../../support/secrets.js";
import { settle, until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { Page } from "../support/open-page.js";
import { openInspector } from "./open-inspector.js";

type Inspector = Awaited<ReturnType<typeof openInspector>>;

/** The window of a frame of another origin, which throws when code reads its properties. */
async function strangerIn({ window }: Page): Promise<Window> {
  const frame = window.document.createElement("iframe");
  frame.setAttribute("sandbox", "");
  frame.srcdoc = "<p>A stranger</p>";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  window.document.documentElement.append(frame);
  await loaded;
  const stranger = frame.contentWindow;
  if (!stranger) throw new Error("The frame has no window.");
  expect(() => Reflect.get(stranger, "document") as unknown).toThrow("cross-origin");
  return stranger;
}

/** A value to throw that cannot be serialized as JSON or searched. */
const unspeakable = (stranger: Window) => Object.assign(tellTale(), { stranger });

interface ViewSettings {
  readonly userId: string | null;
  readonly changes?: { readonly name?: string; readonly role?: string };
  readonly theme?: string;
  readonly rejects?: boolean;
}

/** An app with secrets and personal data in all possible places. Each of its parts fails if it can. */
async function openApp(page: Page, { inspect }: Pick<Inspector, "inspect">) {
  const { Session, Chatbox } = page.library;
  const RealTalk = await page.importTalk();
  const stranger = await strangerIn(page);
  const codes: string[] = [];
  const fails = () => {
    throw unspeakable(stranger);
  };
  const sync = (session: Talk.Session) => {
    const conversation = session.getOrCreateConversation("order-1");
    conversation.setAttributes({ subject: SECRETS.subject });
    return conversation;
  };
  const user = ({ userId, changes }: ViewSettings) =>
    new RealTalk.User({ id: userId ?? "", ...PERSON, ...changes });
  const app = (wanted: ViewSettings) => (
    <Session
      appId="shop"
      userId={wanted.userId}
      token={SECRETS.token}
      tokenFetcher={() => Promise.resolve(SECRETS.fetched)}
      signature={SECRETS.signature}
      syncUser={() => (wanted.rejects ? Promise.reject(unspeakable(stranger)) : user(wanted))}
      inspect={inspect}
      sessionRef={(session) => session && Object.assign(session, { itself: session, stranger })}
      onMessage={fails}
      onError={({ code }) => void codes.push(code)}
    >
      <Chatbox
        syncConversation={sync}
        theme={wanted.theme ?? "light"}
        onStatusChange={fails}
        onError={({ code }) => void codes.push(code)}
      />
    </Session>
  );
  const show = (wanted: ViewSettings) => page.render(app(wanted));
  const met = (code: string) => until(() => codes.includes(code));
  return { show, met, codes, failing: () => ({ error: unspeakable(stranger), times: 1 }) };
}

/** A complete life, from the first attempt to load to the end, with every failure that has a message. */
async function live(page: Page, inspector: Inspector): Promise<readonly string[]> {
  const { show, met, codes, failing } = await openApp(page, inspector);
  show({ userId: "alice" });
  await until(() => (page.window.TalkSimulator?.ledger.count("mount") ?? 0) > 0);
  const simulator = page.simulator();
  const [session] = simulator.sessions;
  if (session) await simulator.requestToken(session);
  simulator.say({ from: "bob", to: "alice", text: SECRETS.message });
  simulator.fail("currentUser.set", failing());
  show({ userId: "alice", changes: { name: SECRETS.next } });
  await met("user-update-failed");
  simulator.fail("createChatbox", failing());
  show({ userId: "alice", theme: "dark" });
  await met("view-failed");
  show({ userId: "bob", rejects: true });
  await met("user-failed");
  simulator.fail("Session", failing());
  show({ userId: "carol" });
  await met("session-failed");
  show({ userId: "dora" });
  await until(() => simulator.sessions[0]?.me.id === "dora");
  simulator.sessions[0]?.destroy();
  await met("session-lost");
  show({ userId: null });
  await settle();
  return codes;
}

describeInPages((open) => {
  test("no message has a secret or personal data in it, whatever fails and with whatever words", async () => {
    const page = await open();
    const inspector = await openInspector(page);
    const codes = await live(page, inspector);
    await inspector.drained();
    expect(new Set(codes)).toEqual(
      new Set([
        ...["handler-failed", "user-update-failed", "view-failed"],
        ...["user-failed", "session-failed", "session-lost"],
      ]),
    );
    expect(page.simulator().ledger.tokensRequested).toBeGreaterThan(0);
    const messages = inspector.received();
    expect(messages.length).toBeGreaterThan(100);
    expect(messages.flatMap((one) => textsIn(one))).toContain("session of app shop, signed out");
    expect(secretsIn(messages.map((one) => JSON.stringify(one)))).toEqual([]);
  });

  test("an id is shown as it is, and what is in it would be found", async () => {
    const page = await open();
    const { inspect, received, drained } = await openInspector(page);
    page.render(<page.library.Session appId="shop" userId={SECRETS.email} inspect={inspect} />);
    await until(() => page.sessions().length === 1);
    await drained();
    expect(secretsIn(received().map((one) => JSON.stringify(one)))).toEqual(["email"]);
  });
});
