import { afterEach, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { describeEachMode, type Mode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { followState, setScene } from "./support.js";
import "../support.js";

/** Puts another body into the page, as Turbo Drive and Astro do, and then the elements that stay. */
async function replaceBody(kept: HTMLElement): Promise<void> {
  const body = document.createElement("body");
  const main = document.createElement("main");
  body.append(main);
  document.body.replaceWith(body);
  await Promise.resolve();
  main.append(kept);
}

/** Puts another root element into the page, with the head and another body. */
function replaceRoot(): void {
  const root = document.createElement("html");
  root.append(document.head, document.createElement("body"));
  document.documentElement.replaceWith(root);
}

/** An app in an element that stays, which is not a child of the body. */
function openNested(mode: Mode, children: (onStatusChange: () => void) => React.ReactElement) {
  const scene = setScene();
  const followed = followState();
  const main = document.body.appendChild(document.createElement("main"));
  const container = main.appendChild(document.createElement("div"));
  mode.render(scene.scene({ children: children(followed.onStatusChange as () => void) }), {
    container,
  });
  return { ...scene, ...followed, container };
}

const { body: originalBody, documentElement: originalRoot } = document;

describeEachMode((mode) => {
  // Testing Library's `screen` keeps the body that it was loaded with, also for the files that follow.
  afterEach(() => {
    originalRoot.prepend(document.head);
    document.documentElement.replaceWith(originalRoot);
    document.body.replaceWith(originalBody);
    originalBody.replaceChildren();
  });

  test.each([
    ["popup", (on: () => void) => <Popup conversationId="order-1" onStatusChange={on} />],
    ["chatbox", (on: () => void) => <Chatbox conversationId="order-1" onStatusChange={on} />],
    ["inbox", (on: () => void) => <Inbox onStatusChange={on} />],
  ])("a %s is created again in the page's new body, as often as there is one", async (_, child) => {
    const { container, last, ledger, errors } = openNested(mode, child);
    await until(() => last().status === "mounted");
    for (const times of [2, 3]) {
      await replaceBody(container);
      await until(() => ledger.boxes.opened === times && last().status === "mounted");
      expect([ledger.boxes.open, errors]).toEqual([1, []]);
    }
    expect(ledger.deadCalls).toEqual([]);
  });

  test("a chatbox whose element comes back with a later body of another root element is created again", async () => {
    const { container, last, ledger, errors } = openNested(mode, (on) => (
      <Chatbox conversationId="order-1" onStatusChange={on} />
    ));
    await until(() => last().status === "mounted");
    replaceRoot();
    await settle();
    await replaceBody(container);
    await until(() => ledger.boxes.opened === 2 && last().status === "mounted");
    expect([ledger.boxes.open, errors]).toEqual([1, []]);
  });

  test("a popup is created again when the next body comes later than the former one goes", async () => {
    const { container, last, ledger, errors } = openNested(mode, (on) => (
      <Popup conversationId="order-1" onStatusChange={on} />
    ));
    await until(() => last().status === "mounted");
    document.body.remove();
    await settle();
    document.documentElement.append(document.createElement("body"));
    document.body.append(container);
    await until(() => ledger.boxes.opened === 2 && last().status === "mounted");
    expect([ledger.boxes.open, errors]).toEqual([1, []]);
  });

  test("a popup whose element other code removes afterwards is lost, as before", async () => {
    const { container, last, ledger, errors } = openNested(mode, (on) => (
      <Popup conversationId="order-1" onStatusChange={on} />
    ));
    await until(() => last().status === "mounted");
    await replaceBody(container);
    await until(() => ledger.boxes.opened === 2 && last().status === "mounted");
    for (const child of [...document.body.children]) if (!child.contains(container)) child.remove();
    await until(() => last().status === "failed");
    expect(errors).toEqual(["view-lost"]);
  });

  test("a chatbox whose element went with the former body is left alone", async () => {
    const { last, ledger, errors } = openNested(mode, (on) => (
      <Chatbox conversationId="order-1" onStatusChange={on} />
    ));
    await until(() => last().status === "mounted");
    document.body.replaceWith(document.createElement("body"));
    await settle();
    expect([ledger.boxes.opened, errors]).toEqual([1, []]);
  });
});
