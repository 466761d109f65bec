import { expect, test } from "vitest";
import type { AnyStateMachine } from "xstate";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { diagramOf } from "../../scripts/docs/diagram.js";
import { inRoot, pretty, readPage, sectionIn, withSection } from "../../scripts/docs/pages.js";
import { panelTable, sessionTable, tableOfView } from "../../scripts/docs/props.js";
import { isStillTrue, measureSizes, tableOf } from "../package/sizes.js";

// `npx vitest run --project node test/docs -u` writes what is stale.

const drawn = (machine: AnyStateMachine) => ["```mermaid", diagramOf(machine), "```"].join("\n");

const diagram = drawn(sessionMachine);

test("the README shows the current machine, and sizes within 10 % of the measured ones", async () => {
  const page = await readPage("README.md");
  const sizes = await measureSizes();
  const written = sectionIn(page, "sizes").trim();
  const table = isStillTrue(written, sizes) ? written : tableOf(sizes);
  const next = withSection(withSection(page, "diagram", diagram), "sizes", table);
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot("README.md"));
});

test("machines/README.md shows the current machines", async () => {
  const page = withSection(await readPage("machines/README.md"), "session", diagram);
  const next = withSection(page, "chat-view", drawn(chatViewMachine));
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot("machines/README.md"));
});

test("docs/props.md lists the kind of every prop as the code declares it", async () => {
  const tables = {
    Session: sessionTable(),
    Chatbox: tableOfView("Chatbox"),
    Inbox: tableOfView("Inbox"),
    Popup: tableOfView("Popup"),
    HtmlPanel: panelTable(),
  };
  const next = Object.entries(tables).reduce(
    (page, [name, table]) => withSection(page, name, table),
    await readPage("docs/props.md"),
  );
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot("docs/props.md"));
});
