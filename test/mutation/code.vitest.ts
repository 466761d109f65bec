import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that mutants of what runs without React are tried against: they need neither a page nor a build. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: ["test/controller/*.test.ts", "test/sdk/*.test.ts", "test/machines/*.test.ts"],
    exclude: [
      "test/machines/pure.test.ts",
      "test/sdk/two-copies.test.ts",
      "test/controller/endurance.test.ts",
    ],
  },
});
