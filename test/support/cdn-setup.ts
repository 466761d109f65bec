import { afterEach, expect } from "vitest";
import { commands } from "vitest/browser";

// Runs before the import of the test file, which can request the script at once.
await commands.resetTalk();

afterEach(async () => {
  const strays = await commands.strayRequests();
  await commands.resetTalk();
  expect(strays, "requests that would have left this machine").toEqual([]);
});
