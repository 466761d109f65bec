import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { Badge, controller } from "../../../docs/examples/controller-selector.js";
import { Chat, Rehearsal } from "../../../docs/examples/machine-context.js";
import { Loading } from "../../../docs/examples/session-actor-ref.js";
import { App } from "../../../docs/examples/talk-session.js";
import { Session } from "../../../src/index.js";
import { likeAReadersPage, simulatorOfPage } from "./page.js";

likeAReadersPage();

test("useSelector: a controller is shaped like an actor, and its unreads too", async () => {
  render(<Badge />);
  await expect.element(page.getByText("Chat is off.")).toBeVisible();
  controller.start();
  await expect.element(page.getByText("1 unread")).toBeVisible();
  await controller.stop();
  await expect.element(page.getByText("Chat is off.")).toBeVisible();
});

test("createActorContext: a component follows the machine without a session", async () => {
  render(
    <Chat.Provider>
      <Rehearsal />
    </Chat.Provider>,
  );
  await expect.element(page.getByText("idle")).toBeVisible();
  await page.getByRole("button", { name: "Start" }).click();
  await expect.element(page.getByText("initializing")).toBeVisible();
});

test("useSessionActorRef: the attempt is counted, and a retry is sent", async () => {
  render(
    <Session
      appId="app"
      userId="alice"
      sdk={() => Promise.reject(new Error("blocked"))}
      onError={() => undefined}
    >
      <Loading />
    </Session>,
  );
  await expect.element(page.getByText("Loading the chat, attempt 1")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("Loading the chat, attempt 1")).toBeVisible();
});

test("talkSession: the app's machine opens and closes the session", async () => {
  render(<App />);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect.poll(() => simulatorOfPage().ledger.count("mount")).toBe(1);
  expect(simulatorOfPage().ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect.element(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expect.poll(() => simulatorOfPage().ledger.sessions.open).toBe(0);
});
