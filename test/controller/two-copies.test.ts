import { expect, test, vi } from "vitest";
import { registeredActors } from "../../src/core.js";

test("two copies of this library show what lives in one place", async () => {
  vi.resetModules();
  const other = await import("../../src/core.js");
  expect(other.registeredActors).not.toBe(registeredActors);
  expect(other.registeredActors()).toBe(registeredActors());
});
