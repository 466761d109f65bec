import { expect, test } from "vitest";
import { bundle } from "./bundle.js";

const APP = 'export * from "talkjs-session";';
const WITH = `${APP} export * from "talkjs-session/devtools";`;
const WITH_ALWAYS = `${APP} export * from "talkjs-session/devtools/production";`;

/** Texts that only the panel contains. */
const PANEL = "Send an event";

const inDevelopment = (code: string) => bundle(code, [], "development");

test("the devtools add at most 15 kB to an app under development", async () => {
  const [without, development] = [await inDevelopment(APP), await inDevelopment(WITH)];
  expect(development.text).toContain(PANEL);
  expect(development.size - without.size).toBeLessThanOrEqual(15_000);
});

test("no byte of them is in an app that does without", async () => {
  for (const entryPoint of ["talkjs-session", "talkjs-session/controller"]) {
    const { text, files } = await inDevelopment(`export * from "${entryPoint}";`);
    expect(text).not.toContain(PANEL);
    expect(files.filter((file) => file.includes("devtools"))).toEqual([]);
  }
});

test("they are gone from a production build, unless asked for", async () => {
  const production = await bundle(WITH);
  expect(production.text).not.toContain(PANEL);
  expect(production.size - (await bundle(APP)).size).toBeLessThan(100);
  expect((await bundle(WITH_ALWAYS)).text).toContain(PANEL);
});
