import { expect, onTestFinished, test } from "vitest";
import { copiesIn, ONE_OF_EACH, scriptsIn, SIMULATOR } from "../../consumers/bundlers/bundles.js";
import { withBrowser } from "../visit.js";
import { createNextShop } from "./next-shop.js";

const visit = withBrowser();

test("a page of Next.js is rendered on the server, hydrates and is alive, with each machine once and an empty console", async () => {
  const shop = await createNextShop();
  onTestFinished(() => shop.leave());
  const address = await shop.publish();
  const scripts = await scriptsIn(shop.scripts);
  expect(copiesIn(...scripts)).toEqual(ONE_OF_EACH);
  expect(scripts.some((script) => script.includes(SIMULATOR))).toBe(false);
  const html = (await (await fetch(address)).text()).replaceAll("<!-- -->", "");
  expect(html).toMatch(/<p>A session is idle, .*alive.*<\/p>/);
  for (const child of [">Shop<", ">signing in<", ">no unread conversations<", ">0 likes<"])
    expect(html).toContain(child);
  const { cdn, ledger, page, reaches, said } = await visit(address);
  await reaches("alive");
  await page.getByRole("button", { name: "0 likes" }).click();
  await page.getByRole("button", { name: "1 likes" }).waitFor();
  await page.getByRole("textbox", { name: "Message" }).fill("Is it still for sale?");
  expect(await ledger()).toMatchObject({
    sessions: { opened: 1, open: 1 },
    chatUis: { opened: 1, open: 1 },
    deadCalls: [],
  });
  expect(cdn.requests()).toHaveLength(1);
  expect(cdn.strays()).toEqual([]);
  expect([said(), shop.complaints]).toEqual([[], []]);
}, 300_000);
