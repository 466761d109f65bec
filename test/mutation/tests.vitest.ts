import { join } from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { isPartName, PARTS, type Part } from "./parts.js";
import { QuickFirst } from "./quick-first.js";

const part = process.env.MUTATED_PART;
if (!isPartName(part)) throw new Error("MUTATED_PART must name a part of test/mutation/parts.ts.");
const { tests = [], alone = [], onPage = [] }: Part = PARTS[part];

const LEFT_OUT = [
  "test/machines/pure.test.ts", // reads the sources
  "test/sdk/two-copies.test.ts", // reads the build
  "test/controller/two-copies.test.ts", // loads modules in the middle of a test
  "test/controller/inspection.test.ts", // replaces xstate
  ...["test/**/endurance.test.*", "test/react/start-up.test.tsx"], // hundreds of sessions; other tests cover each case
];

const project = (
  name: string,
  include: readonly string[],
  test: TestProjectInlineConfiguration["test"],
): TestProjectInlineConfiguration[] =>
  include.length === 0 ? [] : [{ extends: true, test: { name, include: [...include], ...test } }];

export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    sequence: { sequencer: QuickFirst },
    testTimeout: 6_000, // many mutants hang, and every test takes less than a tenth of this
    projects: [
      ...project("together", tests, { exclude: [...LEFT_OUT, ...alone], isolate: false }),
      ...project("alone", alone, {}),
      ...project("page", onPage, {
        exclude: LEFT_OUT,
        isolate: false,
        environment: "jsdom",
        provide: { onlyMode: "StrictMode" },
      }),
    ],
  },
});
