import { expect, test } from "vitest";
import { withBrowser } from "../e2e/visit.js";
import { Example } from "./example.js";

const visit = withBrowser();

const shop = new Example("vite-sign-in", { VITE_TALKJS_APP_ID: "app" });

const LOCALLY = ["--host", "127.0.0.1", "--port", "0"];

test("users sign in and out, and the form beside the chat keeps its text", async () => {
  await shop.npm("run", "build");
  const address = await shop.serve("vite", "preview", ...LOCALLY);
  const { page, cdn, ledger, said } = await visit(address);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const notes = page.getByRole("textbox", { name: /notes/ });
  await notes.fill("too bright?");
  await press("Alice");
  await page.getByText("0 unread").waitFor();
  await page.getByText("Yes, it is.").waitFor();
  await page.getByRole("textbox", { name: "Message" }).fill("I take it");
  await page.keyboard.press("Enter");
  await press("Bob");
  await page.getByText("I take it").waitFor();
  await press("Sign out");
  await page.getByText("Sign in to talk about the lamp.").waitFor();

  expect(await notes.inputValue()).toBe("too bright?");
  await expect.poll(ledger).toMatchObject({
    sessions: { opened: 2, open: 0, mostOpen: 1 },
    deadCalls: [],
  });
  expect([cdn.requests().length, cdn.strays(), said()]).toEqual([1, [], []]);
}, 60_000);

test("with TalkJS blocked, the page shows the error and a retry loads TalkJS", async () => {
  const address = await shop.serve("vite", "preview", ...LOCALLY);
  const { page, cdn } = await visit(address);
  await cdn.answer("blocked");
  await page.reload();
  await page.getByRole("button", { name: "Alice" }).click();
  await page.getByText("Chat is off (script-blocked).").waitFor();
  await cdn.answer("ok");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Yes, it is.").waitFor();
}, 60_000);

test("`npm run demo` sends no request to TalkJS", async () => {
  const address = await shop.serve("vite", "--mode", "simulated", ...LOCALLY);
  const { page, cdn, said } = await visit(address);
  await page.getByRole("button", { name: "Alice" }).click();
  await page.getByText("Yes, it is.").waitFor();
  expect([cdn.requests(), cdn.strays()]).toEqual([[], []]);
  expect(
    said().filter((line) => !/\[vite\]|React DevTools|TalkJS is simulated/.test(line)),
  ).toEqual([]);
}, 60_000);
