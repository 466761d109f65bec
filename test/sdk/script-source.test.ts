// @vitest-environment jsdom
import { expect, onTestFinished, test, vi } from "vitest";
import { preloadTalk } from "../../src/controller.js";
import { scriptSource } from "../../src/sdk/script.js";
import { failOnNoise } from "../support/noise.js";
import { blockTag, placeholder, soon, tags, tellTag, onEmptyPage } from "./page.js";

failOnNoise();
onEmptyPage();

/** Loads the script, and records the callbacks. */
function loading() {
  const told: string[] = [];
  const stop = scriptSource().load({
    loaded: () => told.push("loaded"),
    failed: ({ code }) => told.push(code),
  });
  onTestFinished(stop);
  return { told, stop };
}

test("a script that is there is given at once, without a tag", async () => {
  placeholder().arrive();
  const { told } = loading();
  preloadTalk();
  expect(told).toEqual(["loaded"]);
  await soon();
  expect(tags()).toEqual([]);
});

test("a listener that stopped is not called when the script arrives", async () => {
  const { fillIn, arrive } = placeholder();
  const [byTag, byReady] = [loading(), loading()];
  await soon();
  fillIn();
  tellTag("load");
  byTag.stop();
  byReady.stop();
  arrive();
  await soon();
  expect([byTag.told, byReady.told]).toEqual([[], []]);
});

test("a listener that stopped is not called when the script is refused", async () => {
  placeholder();
  const { told, stop } = loading();
  await soon();
  stop();
  blockTag();
  expect(told).toEqual([]);
});

test("a watcher adds no tag, and is called when a script arrives", () => {
  const { arrive } = placeholder();
  const loaded = vi.fn();
  scriptSource().watch(loaded);
  expect(tags()).toEqual([]);
  arrive();
  expect(loaded).toHaveBeenCalledOnce();
});

test("a watcher is called by the tag of a script whose placeholder calls nothing", async () => {
  const { fillIn } = placeholder();
  loading();
  await soon();
  const loaded = vi.fn();
  scriptSource().watch(loaded);
  fillIn();
  tellTag("load");
  expect(loaded).toHaveBeenCalledOnce();
  await soon();
});

test("a watcher that stops is not called any more, also while others are called", () => {
  const { arrive } = placeholder();
  const late = vi.fn();
  scriptSource().watch(() => stop());
  const stop = scriptSource().watch(late);
  scriptSource().watch(late)();
  arrive();
  expect(late).not.toHaveBeenCalled();
});
