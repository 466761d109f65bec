import { expect, test } from "vitest";
import { withBrowser } from "../e2e/visit.js";
import { Example } from "./example.js";

const visit = withBrowser();

const shop = new Example("xstate-app", { VITE_TALKJS_APP_ID: "app" });

const LOCALLY = ["--host", "127.0.0.1", "--port", "0"];

test("the app's machine opens, switches and closes the session", async () => {
  await shop.npm("run", "build");
  const address = await shop.serve("vite", "preview", ...LOCALLY);
  const { page, cdn, ledger, said } = await visit(address);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press("Alice");
  await page.getByText("Yes, it is.").waitFor();
  await page.getByRole("textbox", { name: "Message" }).fill("I take it");
  await page.keyboard.press("Enter");
  await press("Bob");
  await page.getByText("I take it").waitFor();
  await press("Sign out");
  await page.getByText("Sign in to talk about the lamp.").waitFor();
  await expect.poll(ledger).toMatchObject({
    sessions: { opened: 2, open: 0, mostOpen: 1 },
    deadCalls: [],
  });
  expect([cdn.requests().length, cdn.strays(), said()]).toEqual([1, [], []]);
}, 60_000);

test("with TalkJS blocked, the attempts are counted and a retry loads TalkJS", async () => {
  const address = await shop.serve("vite", "preview", ...LOCALLY);
  const { page, cdn } = await visit(address);
  await cdn.answer("blocked");
  await page.reload();
  await page.getByRole("button", { name: "Alice" }).click();
  await page.getByText("Chat is off after 3 attempts.").waitFor();
  await cdn.answer("ok");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Yes, it is.").waitFor();
}, 60_000);
