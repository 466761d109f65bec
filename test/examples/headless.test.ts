import { expect, test } from "vitest";
import { Example } from "./example.js";

test("the headless example compiles, and prints the states from idle to destroyed", async () => {
  const headless = new Example("headless");
  await headless.npm("run", "typecheck");
  const told = await headless.npm("start");
  expect(told).toMatch(/status\s+idle[^]*status\s+alive[^]*status\s+destroyed/);
  expect(told).toContain("sessions left open: 0");
}, 60_000);
