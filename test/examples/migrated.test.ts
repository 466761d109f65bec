import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withBrowser } from "../e2e/visit.js";
import { Example } from "./example.js";

const visit = withBrowser();

const desk = new Example("migrated", { VITE_TALKJS_APP_ID: "app" });

/** Builds what is in `src`, and does what somebody at this desk does. */
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

test("the app as it is after the migration works a day with one session and one chat UI", async () => {
  await workADay();
}, 60_000);

test("the app before, with nothing but the codemod run over it, does so too", async () => {
  const [before, src] = [join(desk.path, "before"), join(desk.path, "src")];
  await rm(src, { recursive: true });
  await cp(before, src, { recursive: true });
  expect(await desk.bin("talkjs-session-codemod", "src")).toContain("2 lines changed");
  await workADay();
}, 60_000);
