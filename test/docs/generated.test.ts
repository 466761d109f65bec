import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { sessionMachine } from "../../src/machines.js";
import { diagramOf } from "./diagram.js";
import { inRoot, readPage, sectionIn, withSection } from "./pages.js";
import { isStillTrue, measureSizes, tableOf } from "./sizes.js";

// `npx vitest run --project node test/docs -u` writes what is stale.

const diagram = ["```mermaid", diagramOf(sessionMachine), "```"].join("\n");

test("the README shows the machine as it is, and sizes that are true within a tenth", async () => {
  const page = await readPage("README.md");
  const sizes = await measureSizes();
  const written = sectionIn(page, "sizes").trim();
  const table = isStillTrue(written, sizes) ? written : tableOf(sizes);
  const next = withSection(withSection(page, "diagram", diagram), "sizes", table);
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot("README.md"));
});

test("machines/README.md shows the machine as it is", async () => {
  const next = withSection(await readPage("machines/README.md"), "session", diagram);
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot("machines/README.md"));
});

const pretty = async (page: string) =>
  format(page, { ...(await resolveConfig(inRoot("README.md"))), parser: "markdown" });
