import { afterEach, expect } from "vitest";
import { commands } from "vitest/browser";

// Before the test file is imported, which may ask for the script already.
await commands.resetTalk();

afterEach(async () => {
  const strays = await commands.strayRequests();
  await commands.resetTalk();
  expect(strays, "requests that would have left this machine").toEqual([]);
});
