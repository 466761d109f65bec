import { describe, expect, test } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";

failOnNoise();

const fetcher = () => () => "fetched";

const optionsIn = ({ simulator }: Awaited<ReturnType<typeof alive>>) =>
  simulator.sessions.map((session) => simulator.optionsOf(session));

describe("credentials that come late", () => {
  test.each<[string, Partial<SessionOptions>, Partial<SessionOptions>]>([
    ["a token", {}, { token: "late" }],
    ["a tokenFetcher", {}, { tokenFetcher: fetcher() }],
    ["a tokenFetcher beside a token", { token: "t" }, { token: "t", tokenFetcher: fetcher() }],
    ["a signature", {}, { signature: "late" }],
  ])("open a new session with them: %s", async (_, before, late) => {
    const all = await alive(before);
    all.configure(late);
    await until(() => all.simulator.ledger.sessions.opened === 2);
    expect(Object.keys(optionsIn(all)[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(late)));
    expect(all.simulator.ledger.sessions).toMatchObject({ open: 1, mostOpen: 1 });
    expect(all.codes()).toEqual([]);
    await all.controller.stop();
  });

  test.each<[string, Partial<SessionOptions>, Partial<SessionOptions>]>([
    ["another token", { token: "one" }, { token: "two" }],
    ["another tokenFetcher", { tokenFetcher: fetcher() }, { tokenFetcher: fetcher() }],
    ["a token where a tokenFetcher is", { tokenFetcher: fetcher() }, { token: "t" }],
    ["a token that is announced", { token: "one" }, { token: null }],
    ["no token any more", { token: "one" }, { token: undefined }],
  ])("leave a session alone that can authenticate already: %s", async (_, before, next) => {
    const { simulator, configure, session, controller } = await alive(before);
    configure(next);
    await settle();
    expect([session.isAlive, simulator.ledger.sessions.opened]).toEqual([true, 1]);
    await controller.stop();
  });
});

test.each<[string, Partial<SessionOptions>]>([
  ["token", { token: "t" }],
  ["tokenFetcher", { tokenFetcher: fetcher() }],
  ["signature", { signature: "s" }],
])("who joins a session that was opened without their %s is told so", async (_, credentials) => {
  const { controller, whole, codes } = await alive();
  const other = createSessionController(whole(credentials));
  other.start();
  await other.whenAlive();
  expect(codes()).toEqual(["credentials-mismatch"]);
  await Promise.all([other.stop(), controller.stop()]);
});

test("who joins with fewer credentials than the session has, joins in silence", async () => {
  const { controller, whole, codes } = await alive({ token: "t", tokenFetcher: fetcher() });
  const other = createSessionController(whole({ token: "other", tokenFetcher: undefined }));
  other.start();
  await other.whenAlive();
  expect(codes()).toEqual([]);
  await Promise.all([other.stop(), controller.stop()]);
});
