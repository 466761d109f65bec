import * as ReactDOM from "react-dom";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { Session, type SessionProps } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";

/** Since React 19. A link in the tree would stand before the html element of a page that `<Session>` surrounds. */
const HAS_HINTS = "preload" in ReactDOM;

const SCRIPT = "https://cdn.talkjs.com/talk.js";

const hintsFor = (props: SessionProps): string[] =>
  renderToString(<Session {...props} />).match(/<link[^>]*>/g) ?? [];

const loadUser = () => null;

test.each<[string, SessionProps]>([
  ["who is named", { appId: "app", userId: "alice" }],
  ["who is named beside a function", { appId: "app", userId: "alice", syncUser: loadUser }],
])("where React has resource hints, the server's HTML has one for a user %s", (_, props) => {
  const hint = `<link rel="preload" href="${SCRIPT}" as="script"/>`;
  expect(hintsFor(props)).toEqual(HAS_HINTS ? [hint] : []);
});

test("the hint carries the nonce, as the tag does", () => {
  const hints = hintsFor({ appId: "app", userId: "alice", loading: { nonce: "n0nce" } });
  expect(hints.map((hint) => hint.includes('nonce="n0nce"'))).toEqual(HAS_HINTS ? [true] : []);
});

test("a tree around the whole document still starts with its html element", () => {
  const page = renderToString(
    <Session appId="app" userId="alice">
      <html>
        <head />
        <body />
      </html>
    </Session>,
  );
  expect(page).toMatch(/^<html>/);
});

test.each<[string, SessionProps]>([
  ["a signed-out page", { appId: "app", userId: null }],
  ["a function that may give no user", { appId: "app", syncUser: loadUser }],
  ["a token that is on its way", { appId: "app", userId: "alice", token: null }],
  ["an SDK that is given", { appId: "app", userId: "alice", sdk: createTalkSimulator().Talk }],
])("the server's HTML has no hint for %s", (_, props) => {
  expect(hintsFor(props)).toEqual([]);
});

test("the server's HTML hints at nothing where a simulated `talkjs` has been imported", () => {
  vi.stubGlobal("Talk", createTalkSimulator().Talk);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(hintsFor({ appId: "app", userId: "alice" })).toEqual([]);
});
