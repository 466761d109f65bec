import { expect, test } from "vitest";
import { until } from "../support/settle.js";
import { describeInPages } from "./support/describe-in-pages.js";
import type { Page } from "./support/open-page.js";

/** The element of an app that stays when Turbo Drive visits another page. */
const PERMANENT = "[data-turbo-permanent]";

const MAIN = '<main><div id="chat" data-turbo-permanent></div></main>';

function nestedRoot({ body }: Document): HTMLElement {
  body.innerHTML = MAIN;
  return permanentIn(body);
}

function permanentIn(parent: ParentNode): HTMLElement {
  const found = parent.querySelector<HTMLElement>(PERMANENT);
  if (!found) throw new Error("The page has no permanent element.");
  return found;
}

/** Puts the body of the next page into this one, and then the permanent element into its place there, as Turbo Drive does. */
async function visit({ document }: Page["window"]): Promise<void> {
  const kept = permanentIn(document);
  const body = document.createElement("body");
  body.innerHTML = `<h1>Next page</h1>${MAIN}`;
  document.body.replaceWith(body);
  await Promise.resolve();
  permanentIn(body).replaceWith(kept);
}

/** Astro does the same at once, so that no observer sees the element outside the page. */
function swap({ document }: Page["window"]): void {
  const former = document.body;
  const body = document.createElement("body");
  body.innerHTML = `<h1>Next page</h1>${MAIN}`;
  former.replaceWith(body);
  permanentIn(body).replaceWith(permanentIn(former));
}

describeInPages((open) => {
  test.each([
    ["Turbo Drive", visit],
    ["Astro", swap],
  ])("a popup and an inbox are shown again in each body that %s brings", async (_, navigate) => {
    const { library, render, window, simulator } = await open("", nestedRoot);
    const statuses = { Popup: "", Inbox: "" };
    const errors: string[] = [];
    render(
      <library.Session appId="app" userId="alice" onError={({ code }) => void errors.push(code)}>
        <library.Popup conversationId="order-1" onStatusChange={(now) => (statuses.Popup = now)} />
        <library.Inbox style={{ height: 300 }} onStatusChange={(now) => (statuses.Inbox = now)} />
      </library.Session>,
    );
    const areMounted = () => statuses.Popup === "mounted" && statuses.Inbox === "mounted";
    const { documentElement } = window.document;
    const framesOnPage = () =>
      [...documentElement.querySelectorAll("iframe")].filter(({ contentWindow }) => contentWindow);
    await until(areMounted);
    const before = framesOnPage().length;
    for (const created of [4, 6]) {
      await Promise.resolve(navigate(window));
      await until(() => simulator().ledger.boxes.opened === created && areMounted());
      expect([simulator().ledger.boxes.open, framesOnPage().length]).toEqual([2, before]);
    }
    expect([window.document.querySelector("h1")?.textContent, errors]).toEqual(["Next page", []]);
  });
});
