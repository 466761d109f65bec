import type { SimulatorOptions } from "../../src/testing.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordFigures } from "../support/figures.js";
import { edits } from "./edits.js";
import { play, promised, TAKES, type Outcome } from "./play.js";
import type { App, Library } from "./shop.js";
import { withBrowser } from "./visit.js";

/** TalkJS does not define a second `destroy()`. If it throws, the official package breaks, so it is ignored here. */
const LENIENT: SimulatorOptions = { unknowns: { destroyTwice: "ignore" } };

/** Edits an app in its development server. The session survives every edit. The chat UI survives if React keeps its component. */
export function testEdits(
  server: string,
  createApp: (library: Library) => Promise<App>,
  more: typeof edits = {},
): void {
  const visit = withBrowser();
  const developed = withApp(() => createApp("talkjs-session"));
  const lines = withTable();

  test.for(Object.entries({ ...edits, ...more }))(
    `${TAKES.length} edits of %s keep the session`,
    async ([words, edit], { task }) => {
      const { app, address } = developed();
      const visited = await visit(address);
      const outcome = await play(app, visited, edit);
      lines.push(line(words, outcome));
      recordFigures(task, `hot-reload/${server}`, rowOf(words, `ours in ${server}`, outcome));
      expect(outcome).toMatchObject(promised(edit));
      expect(visited.cdn.requests()).toHaveLength(1);
      expect([visited.complaints(), app.complaints]).toEqual([[], []]);
    },
  );
}

/** Makes the same edits to the same app with the official package, for comparison. */
export function testOfficial(server: string, createApp: (library: Library) => Promise<App>): void {
  const visit = withBrowser();
  const developed = withApp(() => createApp("@talkjs/react"));
  const lines = withTable();

  test(`with @talkjs/react in ${server}, each edit that renders <Session> again opens another session`, async ({
    task,
  }) => {
    const { app, address } = developed();
    for (const [words, edit] of Object.entries(edits)) {
      const outcome = await play(app, await visit(address, LENIENT), edit);
      lines.push(line(words, outcome));
      recordFigures(task, "hot-reload/official", rowOf(words, `official in ${server}`, outcome));
      const rendersSession = ["app.jsx", "rehearsed.js"].includes(edit.file);
      if (rendersSession) expect(outcome.sessions.opened).toBeGreaterThan(TAKES.length);
      else expect(outcome.sessions.opened).toBe(1);
    }
  }, 180_000);
}

/** A table of the measurements, printed after the tests. */
function withTable(): string[] {
  const lines = [`sessions chat UIs  draft  after ${TAKES.length} edits of`];
  // eslint-disable-next-line no-console -- the output of these tests includes the measurements
  afterAll(() => console.log(lines.join("\n")));
  return lines;
}

function line(words: string, { sessions, chatUis, draft }: Outcome): string {
  const counts = [sessions, chatUis].map(({ opened }) => String(opened).padStart(8));
  return `${counts.join(" ")}  ${draft ? "kept" : "lost"}   ${words}`;
}

const rowOf = (words: string, column: string, { sessions, chatUis, draft }: Outcome) => ({
  [words]: { [column]: `${sessions.opened}, ${chatUis.opened}, ${draft ? "kept" : "lost"}` },
});

/** Runs an app in its development server during the tests of a file. */
function withApp(createApp: () => Promise<App>) {
  let opened: { app: App; address: string } | undefined;
  beforeAll(async () => {
    const app = await createApp();
    opened = { app, address: await app.develop() };
  }, 60_000);
  afterAll(() => opened?.app.leave());
  return () => {
    if (!opened) throw new Error("The app does not run.");
    return opened;
  };
}
