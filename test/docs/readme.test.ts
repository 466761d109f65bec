import { expect, test } from "vitest";
import { readPage } from "../../scripts/docs/pages.js";
import { repositoryAddress } from "../../scripts/docs/repository.js";

const readme = await readPage("README.md");

test("the README has at most 900 words", () => {
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(900);
});

test("the README shows the chat before the installation, and the code before the reasons", () => {
  const order = ["![", "npm install", "<Session", "## Why", "npm ci && npm start", "## Read on"];
  const places = order.map((text) => readme.indexOf(text));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

test("every link and picture of the README has an address, which npm needs", async () => {
  const targets = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  expect(targets.filter((target) => !target.startsWith("https://"))).toEqual([]);
  const address = await repositoryAddress();
  expect(targets.filter((target) => target.startsWith(address)).length).toBeGreaterThan(10);
});
