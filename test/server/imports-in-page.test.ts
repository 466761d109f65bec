// @vitest-environment jsdom
import { expect, test } from "vitest";

test("importing every entry point leaves the page as it was: no script, no Talk", async () => {
  const before = document.documentElement.outerHTML;
  const entryPoints = await Promise.all([
    import("../../src/machines.js"),
    import("../../src/controller.js"),
    import("../../src/testing.js"),
    import("../../src/index.js"),
  ]);
  expect(entryPoints).toHaveLength(4);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.scripts).toHaveLength(0);
  expect("Talk" in window).toBe(false);
});
