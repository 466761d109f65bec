import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withBrowser } from "../e2e/visit.js";
import { Example } from "./example.js";

const visit = withBrowser();

const desk = new Example("migrated", { VITE_TALKJS_APP_ID: "app" });

/** Builds `src` and uses the app: signs in, changes the conversation and signs out. */
async function workADay() {
  await desk.npm("run", "build");
  const address = await desk.serve("vite", "preview", "--host", "127.0.0.1", "--port", "0");
  const { page, cdn, ledger, said } = await visit(address);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Yes, it is.").waitFor();
  await page.getByRole("button", { name: "order-2" }).click();
  await page.getByText("Yes, it is.").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  const life = { opened: 1, open: 0 };
  await expect.poll(ledger).toMatchObject({ sessions: life, chatUis: life, deadCalls: [] });
  expect([cdn.strays(), said()]).toEqual([[], []]);
}

test("the migrated app works with one session and one chat UI", async () => {
  await workADay();
}, 60_000);

test("the original app works the same after the codemod alone", async () => {
  const [before, src] = [join(desk.path, "before"), join(desk.path, "src")];
  await rm(src, { recursive: true });
  await cp(before, src, { recursive: true });
  expect(await desk.bin("talkjs-session-codemod", "src")).toContain("2 lines changed");
  await workADay();
}, 60_000);
