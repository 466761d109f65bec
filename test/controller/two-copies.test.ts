import { expect, test, vi } from "vitest";
import { livingActors } from "../../src/core.js";

test("two copies of this library show what lives in one place", async () => {
  vi.resetModules();
  const other = await import("../../src/core.js");
  expect(other.livingActors).not.toBe(livingActors);
  expect(other.livingActors()).toBe(livingActors());
});
