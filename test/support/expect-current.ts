import { expect, test } from "vitest";
import type { Generated } from "../../scripts/docs/generated.js";
import { readIfAny } from "../../scripts/docs/pages.js";

/** Tests that generated files are up to date. */
export const testCurrent = (files: Generated, timeout: number): void => {
  test.each(Object.entries(files))(
    "%s is up to date",
    async (path, generate) => {
      expect(await readIfAny(path), `${path} is stale: run \`npm run docs\``).toBe(
        await generate(),
      );
    },
    timeout,
  );
};
