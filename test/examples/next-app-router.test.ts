import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { withBrowser } from "../e2e/visit.js";
import { Example } from "./example.js";

const visit = withBrowser();

const SECRET_KEY = "kept-on-the-server";

const shop = new Example("next-app-router", {
  NEXT_PUBLIC_TALKJS_APP_ID: "app",
  TALKJS_SECRET_KEY: SECRET_KEY,
});

const serve = () => shop.serve("next", "start", "--hostname", "127.0.0.1", "--port", "0");

beforeAll(() => shop.npm("run", "build"), 120_000);

const claimsOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

test("users sign in on the server, navigate between pages in one session, and sign out", async () => {
  const { page, cdn, ledger, reaches, said } = await visit(await serve());
  await reaches("idle");
  await page.getByRole("button", { name: "Alice" }).click();
  await reaches("alive");
  await page.getByRole("link", { name: "Messages" }).click();
  await page.getByText("Yes, it is.").first().waitFor();
  await page.getByRole("link", { name: "Shop" }).click();
  await page.getByRole("heading", { name: "Lamps" }).waitFor();
  expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
  const token = await (await page.request.get(new URL("/talk-token", page.url()).href)).text();
  expect(claimsOf(token)).toMatchObject({
    tokenType: "user",
    iss: "app",
    sub: "alice",
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await reaches("destroyed");
  await expect.poll(ledger).toMatchObject({ sessions: { opened: 1, open: 0 }, deadCalls: [] });
  expect([cdn.requests().length, cdn.strays(), said()]).toEqual([1, [], []]);
}, 60_000);

test("the server sends no token to users who are not signed in", async () => {
  expect((await fetch(`${await serve()}/talk-token`)).status).toBe(401);
}, 60_000);

test("no script of the browser contains the secret key", async () => {
  const files = await readdir(join(shop.path, ".next/static"), { recursive: true });
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts)
    expect(await readFile(join(shop.path, ".next/static", file), "utf8")).not.toContain(SECRET_KEY);
});
