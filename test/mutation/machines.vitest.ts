import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that a mutated chart is tried against: those of the charts alone, which need no page. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: ["test/machines/*.test.ts", "test/views/chat-view-*.test.ts"],
    exclude: ["test/machines/pure.test.ts"],
  },
});
