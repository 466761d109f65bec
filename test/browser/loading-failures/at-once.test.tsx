import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { recordFigures } from "../../support/figures.js";
import { settle, until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import { bringAbout, causes, goOnline, type Cause } from "./causes.js";
import { answered, openOfficial, type OfficialPage } from "./open-official.js";
import { expectAliveOnOneTag, renderChat, type Chat } from "./render-chat.js";

const officials = new Map<Cause, OfficialPage>();
const oursMs = new Map<Cause, number>();

const rows = causes.map((cause) => {
  const after = cause.endsBy === "nothing" ? "and again at a retry" : "and it recovers";
  return [`${cause.name} fails it with ${cause.code} within a second, ${after}`, cause] as const;
});

async function openOfficialUnder(cause: Cause): Promise<void> {
  await commands.routeTalk(cause.answer);
  const official = await openOfficial(cause.head, (window) => bringAbout(cause, window));
  await answered(official);
  officials.set(cause, official);
}

async function waitForFailure(chat: Chat, cause: Cause): Promise<number> {
  await until(() => chat.status() === "failed");
  const ms = chat.failedAfterMs() ?? Infinity;
  oursMs.set(cause, Math.max(ms, oursMs.get(cause) ?? 0));
  return ms;
}

/** Removes the cause, and performs the action of a user. */
async function end({ endsBy }: Cause, { page, retry }: Chat): Promise<void> {
  await commands.routeTalk("ok");
  if (endsBy === "online") goOnline(page.window);
  else retry();
}

// One after the other, because the CDN has one response at a time.
beforeAll(async () => {
  for (const cause of causes) await openOfficialUnder(cause);
});

describeInPages((open) => {
  // Half a second of it is the delay between attempts. The rest can take long on a busy computer.
  test.for(rows)("%s", { retry: 4 }, async ([, cause]) => {
    await commands.routeTalk(cause.answer);
    const page = await open(cause.head);
    bringAbout(cause, page.window);
    const chat = renderChat(page);
    expect(await waitForFailure(chat, cause)).toBeLessThan(1_000);
    expect(chat.errors).toEqual([cause.code]);
    expect(page.scripts(), "tags left by a failure").toEqual([]);
    expect(chat.tags.mostLive()).toBe(1);
    expect(chat.keepsDraft()).toBe(true);
    await end(cause, chat);
    if (cause.endsBy !== "nothing") return expectAliveOnOneTag(chat);
    await until(() => chat.errors.length === 2);
    expect(chat.errors).toEqual([cause.code, cause.code]);
    expect(chat.keepsDraft()).toBe(true);
  });

  test.for([1, 3])("%i attempts are made where `loading` asks for as many", async (attempts) => {
    await commands.routeTalk("blocked");
    const chat = renderChat(await open(), { attempts });
    await until(() => chat.status() === "failed");
    expect(await commands.talkRequests()).toHaveLength(attempts);
    expect(chat.tags.count()).toBe(attempts);
  });

  test("under a policy that asks scripts for a nonce, the tag that carries it goes through", async () => {
    const policy = "script-src 'self' 'unsafe-eval' 'nonce-n0nce'";
    const page = await open(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    const chat = renderChat(page, { nonce: "n0nce" });
    await expectAliveOnOneTag(chat);
    expect(page.scripts().map(({ nonce }) => nonce)).toEqual(["n0nce"]);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(chat.errors).toEqual([]);
  });
});

test("the official component goes on loading through all that, also with the CDN back", async ({
  task,
}) => {
  await commands.routeTalk("ok");
  for (const { window } of officials.values()) goOnline(window);
  await settle();
  for (const [cause, official] of officials) {
    expect(official.isLoading(), cause.name).toBe(true);
    expect(official.hasSession(), cause.name).toBe(false);
    expect(official.openForMs()).toBeGreaterThan(3 * (oursMs.get(cause) ?? Infinity));
  }
  expect(await commands.talkRequests()).toEqual([]);
  recordFigures(task, "loading-failures", Object.fromEntries(causes.map(rowOf)));
});

const measured = (cause: Cause) => ({
  ours: Math.round(oursMs.get(cause) ?? NaN),
  official: Math.round(officials.get(cause)?.openForMs() ?? NaN),
});

const rowOf = (cause: Cause) => {
  const { ours, official } = measured(cause);
  const columns = {
    "ours: failed with": cause.code,
    "after ms": ours,
    "official: still loading after ms": official,
  };
  return [cause.name, columns] as const;
};

function line(cause: Cause): string {
  const { ours, official } = measured(cause);
  const columns = [String(ours).padStart(7), cause.code.padEnd(15), String(official).padStart(25)];
  return [...columns, cause.name].join("  ");
}

afterAll(() => {
  const head = "ours ms  code             official: loading for ms";
  // eslint-disable-next-line no-console -- the table is what this file is read for
  console.log([head, ...causes.map(line)].join("\n"));
  for (const official of officials.values()) official.close();
});
