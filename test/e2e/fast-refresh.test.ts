import { expect, test } from "vitest";
import { createShop } from "./shop.js";
import { withBrowser } from "./visit.js";

const visit = withBrowser();

async function visitInDevelopment() {
  const shop = await createShop();
  const visited = await visit(await shop.develop());
  await visited.reaches("alive");
  await visited.page.getByRole("button", { name: "0 likes" }).click();
  return {
    ...{ ...visited, shop },
    /** The page was neither reloaded nor remounted, and lives on the first session. */
    expectSame: async () => {
      expect(await visited.page.getByRole("button").innerText()).toBe("1 likes");
      expect(await visited.page.getByRole("status").innerText()).toBe("alive");
      expect(visited.cdn.requests()).toHaveLength(1);
      expect((await visited.ledger()).sessions).toMatchObject({ opened: 1, open: 1 });
      expect([visited.complaints(), shop.complaints]).toEqual([[], []]);
    },
  };
}

test("an edit of the component that holds <Session> keeps the session", async () => {
  const { expectSame, ledger, page, shop } = await visitInDevelopment();
  await shop.edit("app.jsx", "<h1>Shop</h1>", "<h1>Store</h1>");
  await page.getByRole("heading", { name: "Store" }).waitFor();
  await expectSame();
  expect((await ledger()).updates).toEqual([]);
});

test("an edit of a component inside <Session> keeps the session", async () => {
  const { expectSame, ledger, page, shop } = await visitInDevelopment();
  await shop.edit("account.jsx", "unread conversations", "unread chats");
  await page.getByText("unread chats").waitFor();
  await expectSame();
  expect((await ledger()).updates).toEqual([]);
});

test("an edit of the literal in syncUser is one update, in place", async () => {
  const { expectSame, ledger, shop } = await visitInDevelopment();
  await shop.edit("app.jsx", 'name: "Alice"', 'name: "Alicia"');
  await expect.poll(async () => (await ledger()).updates).toEqual([{ name: "Alicia" }]);
  await expectSame();
  expect((await ledger()).updates).toEqual([{ name: "Alicia" }]);
});
