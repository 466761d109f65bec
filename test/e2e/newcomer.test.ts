import { expect, onTestFinished, test } from "vitest";
import { createShop } from "./shop.js";
import { withBrowser } from "./visit.js";

const visit = withBrowser();

const TALK = "https://cdn.talkjs.com/talk.js";

async function openShop() {
  const shop = await createShop();
  onTestFinished(() => shop.leave());
  return shop;
}

test("a new app is alive in the development server, with one request and no warning", async () => {
  const shop = await openShop();
  const { cdn, complaints, ledger, reaches } = await visit(await shop.develop());
  await reaches("alive");
  expect(cdn.requests()).toEqual([TALK]);
  expect(cdn.strays()).toEqual([]);
  expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
  expect([complaints(), shop.complaints]).toEqual([[], []]);
});

test("a new app is alive in a production build, with one request and an empty console", async () => {
  const shop = await openShop();
  const { cdn, ledger, reaches, said } = await visit(await shop.publish());
  await reaches("alive");
  expect(cdn.requests()).toEqual([TALK]);
  expect(cdn.strays()).toEqual([]);
  expect((await ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
  expect([said(), shop.complaints]).toEqual([[], []]);
});
