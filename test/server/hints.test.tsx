import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { Session, type SessionProps } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";

const SCRIPT = "https://cdn.talkjs.com/talk.js";

const hintsFor = (props: SessionProps): string[] =>
  renderToString(<Session {...props} />).match(/<link[^>]*>/g) ?? [];

const loadUser = () => null;

test.each<[string, SessionProps]>([
  ["who is named", { appId: "app", userId: "alice" }],
  ["who is named beside a function", { appId: "app", userId: "alice", syncUser: loadUser }],
])("the server's HTML hints at the script for a user %s", (_, props) => {
  expect(hintsFor(props)).toEqual([`<link rel="preload" href="${SCRIPT}" as="script"/>`]);
});

test("the hint carries the nonce, as the tag does", () => {
  const [hint] = hintsFor({ appId: "app", userId: "alice", loading: { nonce: "n0nce" } });
  expect(hint).toContain('nonce="n0nce"');
});

test.each<[string, SessionProps]>([
  ["a signed-out page", { appId: "app", userId: null }],
  ["a function that may give no user", { appId: "app", syncUser: loadUser }],
  ["a token that is on its way", { appId: "app", userId: "alice", token: null }],
  ["an SDK that is given", { appId: "app", userId: "alice", sdk: createTalkSimulator().Talk }],
])("the server's HTML hints at nothing for %s", (_, props) => {
  expect(hintsFor(props)).toEqual([]);
});

test("the server's HTML hints at nothing where a simulated `talkjs` has been imported", () => {
  vi.stubGlobal("Talk", createTalkSimulator().Talk);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(hintsFor({ appId: "app", userId: "alice" })).toEqual([]);
});
