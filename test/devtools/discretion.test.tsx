import { beforeEach, expect, test } from "vitest";
import { describeEachMode } from "../support/modes.js";
import { inOtherRealm } from "../support/other-realm.js";
import { until } from "../support/settle.js";
import { redacted } from "../../src/devtools/watch/redact.js";
import { TABS } from "../../src/devtools/panel/use-saved-layout.js";
import { createWorld, freshPage, lit, openTab, Page, panel, press, textOf } from "./support.js";

const PLANTED = {
  token: "planted-token",
  signature: "planted-signature",
  fetched: "planted-fetched-token",
  name: "Planted Name",
  email: "planted@example.com",
  phone: "+31000planted",
  photo: "https://example.com/planted.jpg",
  thrown: "planted in an exception",
};

const planted = () => Object.values(PLANTED).filter((secret) => everything().includes(secret));

/** All text inside the shadow root, including attributes and titles. */
let read = "";
const everything = () => read;

function readAll(): void {
  for (const tab of TABS) {
    openTab(new RegExp(`^${tab}`));
    read += document.querySelector("[data-talkjs-session]")?.shadowRoot?.innerHTML ?? "";
  }
}

describeEachMode((mode) => {
  beforeEach(() => {
    freshPage();
    read = "";
  });

  test("shows no secrets and no personal data", async () => {
    const simulator = createWorld();
    const user = new simulator.Talk.User({
      id: "alice",
      name: PLANTED.name,
      email: PLANTED.email,
      phone: PLANTED.phone,
      photoUrl: PLANTED.photo,
      role: "default",
    });
    const credentials = { signature: PLANTED.signature, tokenFetcher: () => PLANTED.fetched };
    const page = (more: object) => (
      <Page simulator={simulator} options={{ userId: "alice", ...credentials, ...more }} />
    );
    const { rerender } = mode.render(page({ syncUser: user }));
    await until(() => lit().includes("alive"));
    readAll();
    rerender(page({ syncUser: user, token: PLANTED.token, signature: undefined }));
    await until(() => lit().includes("alive"));
    readAll();
    const thrower = () => {
      throw new Error(PLANTED.thrown);
    };
    rerender(page({ userId: "bob", syncUser: thrower }));
    await until(() => lit().includes("failed"));
    readAll();
    press("retry");
    openTab(/^Events/);
    await until(() => textOf().includes("retry →"));
    readAll();
    expect(everything()).toContain("user-failed");
    expect(planted()).toEqual([]);
  });

  test("keeps clicks and key presses from the app around it", async () => {
    const simulator = createWorld();
    const heard: string[] = [];
    const hear = (event: { type: string }) => void heard.push(event.type);
    mode.render(
      <div onClick={hear} onKeyDown={hear} onKeyUp={hear}>
        <Page simulator={simulator} />
      </div>,
    );
    await until(() => lit().includes("alive"));
    const events = ["keydown", "keyup", "click"];
    for (const type of events) document.addEventListener(type, hear);
    const close = panel().getByRole("button", { name: "Dock at the right" });
    for (const type of events)
      close.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const type of events) document.removeEventListener(type, hear);
    expect(heard).toEqual([]);
  });
});

test("hides secrets that should never be in events and context", () => {
  class Session {
    token = PLANTED.token;
  }
  const cyclic: { self?: object } = {};
  cyclic.self = cyclic;
  expect(redacted(inOtherRealm("[new TypeError('planted'), { token: 'planted' }]"))).toBe(
    '["(TypeError)","(Object)"]',
  );
  const said = redacted({
    token: PLANTED.token,
    email: [PLANTED.email],
    signature: PLANTED.signature,
    error: new Error(PLANTED.thrown),
    session: new Session(),
    act: () => PLANTED.token,
    config: { signature: "signature 1" },
    label: { signature: "none" },
  });
  expect(JSON.parse(said)).toEqual({
    token: "(hidden)",
    email: "(hidden)",
    signature: "(hidden)",
    error: "(Error)",
    session: "(Session)",
    act: "(function)",
    config: { signature: "signature 1" },
    label: { signature: "none" },
  });
  expect(redacted(cyclic)).toBe("(cannot be shown as JSON)");
});
