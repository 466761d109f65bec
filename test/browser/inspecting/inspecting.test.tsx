import { expect, test } from "vitest";
import type { AnyStateMachine } from "xstate";
import { recordFigures } from "../../support/figures.js";
import { settle, until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { Page } from "../support/open-page.js";
import { namesIn, openInspector, openInspectorWindow, rootsIn } from "./open-inspector.js";

/** The maximum size of a snapshot as JSON, with its event and the additions of an inspector. */
const MOST_SNAPSHOT_BYTES = 1_000;
const RENDERS = 20;

const isMounted = (page: Page, views: number) => () =>
  (page.window.TalkSimulator?.ledger.count("mount") ?? 0) >= views;

/** A definition as an inspector serializes it: functions as their names, without undefined values. */
const asWritten = ({ config }: AnyStateMachine): unknown =>
  JSON.parse(
    JSON.stringify(config, (_, value: unknown) =>
      typeof value === "function" ? { type: value.name } : value,
    ),
  );

/** Every description and every name in a chart. */
const textsOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)])
    : [String(value)];

describeInPages((open) => {
  test("a <Session> and its chat UIs are one actor each, by the names that people use", async () => {
    const page = await open();
    const { Session, Chatbox, Inbox, Popup } = page.library;
    const { inspect, received, drained } = await openInspector(page);
    page.render(
      <Session appId="shop" userId="alice" inspect={inspect}>
        <Chatbox conversationId="order-1" />
        <Inbox />
        <Popup conversationId="order-2" />
      </Session>,
    );
    await until(isMounted(page, 3));
    await drained();
    expect(namesIn(received())).toEqual([
      "Chatbox of order-1",
      "Inbox",
      "Popup of order-2",
      "session of app shop, user alice",
    ]);
    const workers = received().filter((one) => one.type === "@xstate.actor" && one.parentId);
    expect(new Set(workers.map((one) => "name" in one && one.name))).toEqual(
      new Set(["loadSdk", "resolveUser", "heldSession", "heldView"]),
    );
  });

  test("an inspector in a window of its own, as it comes by default, receives the same events", async () => {
    const page = await open();
    const { inspect, received, close } = await openInspectorWindow(page);
    page.render(<page.library.Session appId="shop" userId="alice" inspect={inspect} />);
    await until(() => received().some((one) => one.type === "@xstate.snapshot"), 10_000);
    expect(namesIn(received())).toEqual(["session of app shop, user alice"]);
    close();
  });

  test("a user switch is seen on the same actor, under its new name", async () => {
    const page = await open();
    const { inspect, received, drained } = await openInspector(page);
    const view = (userId: string | null) => (
      <page.library.Session appId="shop" userId={userId} inspect={inspect} />
    );
    page.render(view("alice"));
    await until(() => page.sessions().length === 1);
    page.render(view("bob"));
    await until(() => page.sessions()[0]?.me.id === "bob");
    await drained();
    expect(namesIn(received())).toEqual(["session of app shop, user bob"]);
  });

  test("the definitions are complete: every state, event and description, and nothing cut off", async () => {
    const page = await open();
    const { inspect, received, drained, sessionMachine, chatViewMachine } =
      await openInspector(page);
    page.render(
      <page.library.Session appId="shop" userId="alice" inspect={inspect}>
        <page.library.Inbox />
      </page.library.Session>,
    );
    await until(isMounted(page, 1));
    await drained();
    const definitions = [...rootsIn(received()).values()]
      .sort((one, other) => other.name.localeCompare(one.name))
      .map(({ definition }) => JSON.parse(definition ?? "null") as unknown);
    const whole = [sessionMachine, chatViewMachine].map(asWritten);
    expect(definitions).toEqual(whole);
    expect(definitions.map((one) => textsOf(one).length)).toEqual(
      whole.map((one) => textsOf(one).length),
    );
    expect(textsOf(whole)).toEqual(expect.arrayContaining(["updatingUser", "user.resolved"]));
    expect(textsOf(whole)).toContain("The session is live and available to the app.");
  });

  test("snapshots are small", async ({ task }) => {
    const page = await open();
    const { inspect, received, drained } = await openInspector(page);
    const view = (userId: string) => (
      <page.library.Session appId="shop" userId={userId} inspect={inspect}>
        <page.library.Chatbox conversationId="order-1" theme="light" />
      </page.library.Session>
    );
    page.render(view("alice"));
    await until(isMounted(page, 1));
    page.render(view("bob"));
    await until(isMounted(page, 2));
    await drained();
    const bytes = received()
      .filter(({ type }) => type === "@xstate.snapshot")
      .map((one) => JSON.stringify(one).length);
    expect(bytes.length).toBeGreaterThan(20);
    expect(Math.max(...bytes)).toBeLessThan(MOST_SNAPSHOT_BYTES);
    const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
    recordFigures(task, "inspecting/messages", {
      "snapshots as an inspector sends them": {
        messages: bytes.length,
        "largest, bytes": Math.max(...bytes),
        "mean, bytes": Math.round(mean),
      },
    });
  });

  test(`${String(RENDERS)} renders of a parent in which everything is inline are no message`, async () => {
    const page = await open();
    const Talk = await page.importTalk();
    const { InlineApp, inspect, received, drained } = await openInspector(page);
    const view = () => <InlineApp talk={Talk} inspect={inspect} />;
    page.render(view());
    await until(isMounted(page, 1));
    await settle();
    await drained();
    const before = received().length;
    expect(before).toBeGreaterThan(10);
    for (let renders = 0; renders < RENDERS; renders += 1) {
      page.render(view());
      await settle();
    }
    await drained();
    expect(received()).toHaveLength(before);
  });
});
