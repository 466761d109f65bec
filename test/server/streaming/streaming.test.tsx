import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { builtinEnvironments } from "vitest/runtime";
import { failOnNoise } from "../../support/noise.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft } from "../../react/views/support.js";

failOnNoise();

// Server and browser load the app separately, because code can check at once whether there is a window.
beforeEach(() => void vi.resetModules());

async function renderOnServer(): Promise<string> {
  expect(typeof document).toBe("undefined");
  const { renderPage } = await import("./render-page.js");
  const { html, calls } = await renderPage();
  expect(calls).toEqual([]);
  return html;
}

/** Opens a browser page with this HTML, and runs its inline scripts. Returns a function that hydrates it. */
async function openPage(html: string) {
  const jsdom = { html: `<!doctype html><body><div id="root">${html}</div></body>` };
  const page = await builtinEnvironments.jsdom.setup(globalThis, { jsdom });
  onTestFinished(() => page.teardown(globalThis));
  await until(() => document.querySelector("b, [hidden][id^='S:']") === null);
  vi.resetModules();
  return (await import("./hydrate-page.js")).hydratePage;
}

const elements = () => ["#early", "#late", "#chat"].map((id) => document.querySelector(id));
const words = (id: string) => document.querySelector(id)?.textContent;

test.each([
  ["plain React", false],
  ["StrictMode", true],
])(
  "in %s a streamed page is taken over without a mismatch, a part of it after the session came",
  { timeout: 20_000 },
  async (_, strict) => {
    const html = await renderOnServer();
    expect(html).toMatch(/<b>Loading<\/b>.*<p id="late">.*<script>/);
    const hydratePage = await openPage(html);
    const fromServer = elements();
    expect(words("#late")).toBe("idle, no session, no unreads");
    const { simulator, mismatches, unmount, arrive } = hydratePage(strict);
    const { ledger } = simulator;
    await until(() => words("#early") === "alive, a session, unreads");
    await until(() => ledger.count("mount") === 2);
    expect(words("#late")).toBe("idle, no session, no unreads");
    arrive();
    await until(() => words("#late") === "alive, a session, unreads");
    await until(() => ledger.count("mount") === 3);
    await settle();
    expect(mismatches).toEqual([]);
    const areKept = elements().map((element, index) => element === fromServer[index]);
    expect(areKept).toEqual([true, true, true]);
    expect(ledger.sessions.opened).toBe(1);
    expect(ledger.boxes).toMatchObject({ opened: 3, open: 3 });
    unmount();
    await until(() => ledger.sessions.open === 0);
    await settle();
    expectNothingLeft(simulator);
  },
);
