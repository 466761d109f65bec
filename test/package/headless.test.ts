import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

test("the headless example prints a whole life in a terminal, and ends by itself", () => {
  const output = execFileSync("npm", ["run", "--silent", "headless"], {
    cwd: root,
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const told = output.split("\n").map((line) => line.trim().replace(/\s+/g, " "));
  expect(told.filter((line) => line.startsWith("status"))).toEqual(
    [
      ...["idle", "initializing", "failed"],
      ...["initializing", "syncingUser", "alive"],
      ...["destroying", "syncingUser", "alive"],
      ...["destroying", "destroyed"],
    ].map((status) => `status ${status}`),
  );
  expect(told.filter((line) => line.startsWith("unreads"))).toEqual([
    "unreads 1",
    "unreads 2",
    "unreads 0",
  ]);
  expect(told).toContain("error script-blocked");
  expect(told).toContain("alice's session is closed");
  expect(told).toContain("sessions left open: 0");
}, 30_000);
