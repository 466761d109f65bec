import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { isPartName, PARTS, type Part } from "./parts.js";
import { QuickFirst } from "./quick-first.js";

const name = process.env.MUTATED_PART;
if (!isPartName(name)) throw new Error("MUTATED_PART must name a part of test/mutation/parts.ts.");
const { tests, page = false }: Part = PARTS[name];

/** The tests of one part, in one worker: to start one for each file would take longer than they do. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: [...tests],
    exclude: [
      "test/machines/pure.test.ts", // reads the sources
      "test/sdk/two-copies.test.ts", // reads the build
      "test/controller/inspection.test.ts", // puts another xstate in place, so it needs a worker of its own
      "test/controller/living.test.ts", // looks at all that lives in its worker
      ...["test/**/endurance.test.*", "test/react/start-up.test.tsx"], // hundreds of lives, each seen elsewhere
    ],
    environment: page ? "jsdom" : "node",
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 20_000, // code that counts its mutants is slower
  },
});
