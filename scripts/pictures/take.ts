/** `npm run pictures`: takes the pictures of the pages in Chromium, from a page with the simulator. */
import react from "@vitejs/plugin-react";
import { chromium, type Browser, type Page } from "playwright";
import { createServer } from "vite";
import { launchOptions } from "../../test/support/browser.js";
import { inRoot } from "../docs/pages.js";

interface Picture {
  readonly query: string;
  readonly height: number;
}

const isAlive = async (page: Page) => {
  await page.getByText("We send you a message").first().waitFor();
  await page.getByText("session.leased").first().waitFor();
};

const PICTURES: Readonly<Record<string, Picture>> = {
  "chat-and-devtools": {
    query: "?dock=right",
    height: 660,
  },
  devtools: { query: "?dock=bottom", height: 800 },
  "devtools-dark": {
    query: "?dock=right&dark",
    height: 660,
  },
};

const server = await createServer({
  configFile: false,
  root: inRoot("scripts/pictures"),
  plugins: [react()],
  server: { host: "127.0.0.1", port: 0, fs: { allow: [inRoot(".")] } },
});
await server.listen();
const [address = ""] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch(await launchOptions());
for (const [name, picture] of Object.entries(PICTURES)) await take(browser, name, picture);
await browser.close();
await server.close();

async function take(on: Browser, name: string, { query, height }: Picture): Promise<void> {
  const page = await on.newPage({
    viewport: { width: 1_280, height },
    deviceScaleFactor: 1.5,
    reducedMotion: "reduce",
  });
  await page.goto(address + query);
  await isAlive(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: inRoot(`docs/images/${name}.png`), animations: "disabled" });
  await page.close();
  process.stdout.write(`docs/images/${name}.png\n`);
}
