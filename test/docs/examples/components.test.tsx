import { render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { Authenticated } from "../../../docs/examples/authentication.js";
import { OrderChat } from "../../../docs/examples/chatbox.js";
import { OrderChat as OrderChatWithPanel } from "../../../docs/examples/html-panel.js";
import { Messages } from "../../../docs/examples/inbox.js";
import { Help } from "../../../docs/examples/popup.js";
import { Messages as MessagesWithStatus } from "../../../docs/examples/session-status.js";
import { Root } from "../../../docs/examples/session.js";
import { Session, useSession } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { likeAReadersPage, simulatorOfPage } from "./page.js";

likeAReadersPage();

beforeEach(() => page.viewport(1000, 800)); // wide enough for both parts of an inbox

Object.assign(window, { TalkSimulatorOptions: { world: worlds.teamWithThreads } });

const alice = { id: "alice", name: "Alice" };

const asAlice = (children: React.ReactNode) => (
  <Session appId="app" userId="alice">
    {children}
  </Session>
);

const Me = () => <p>{useSession()?.me.id ?? "nobody"}</p>;

test("<Session>: signs in and out, and keeps its children mounted", async () => {
  const root = (user: typeof alice | null) => (
    <Root user={user} report={({ code }) => expect.unreachable(code)}>
      <input aria-label="notes" />
      <Me />
    </Root>
  );
  const { rerender } = render(root(null));
  await page.getByLabelText("notes").fill("kept");
  rerender(root(alice));
  await expect.element(page.getByText("alice")).toBeVisible();
  rerender(root(null));
  await expect.element(page.getByText("nobody")).toBeVisible();
  await expect.element(page.getByLabelText("notes")).toHaveValue("kept");
});

test("<SessionPending> and <SessionFailed>: show an error and a retry button", async () => {
  render(<MessagesWithStatus userId="alice" />);
  await expect.element(page.getByText("Planning").first()).toBeVisible();
  simulatorOfPage().sessions[0]?.destroy();
  const tryAgain = page.getByRole("button", { name: "Chat is off (session-lost). Try again" });
  await tryAgain.click();
  await expect.element(page.getByText("Planning").first()).toBeVisible();
});

test("<Chatbox>: creates the conversation with both participants", async () => {
  const order = { id: "order-7", sellerId: "bob", sellerName: "Bob" };
  render(asAlice(<OrderChat order={order} isVisible />));
  await page.getByRole("textbox", { name: "Message" }).fill("Is it there yet?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect.element(page.getByText("Is it there yet?")).toBeVisible();
  const participants = simulatorOfPage().conversation("order-7")?.participants;
  expect([...(participants?.keys() ?? [])]).toEqual(["alice", "bob"]);
});

test("<Inbox>: applies a filter, and shows the selected conversation as the heading", async () => {
  render(asAlice(<Messages />));
  await page.getByRole("button", { name: /Tell me what you think/ }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: "Design" })).toBeVisible();
  await page.getByRole("button", { name: "Work only" }).click();
  await expect.element(page.getByRole("button", { name: /Planning/ })).not.toBeInTheDocument();
  expect(simulatorOfPage().ledger.boxes.opened).toBe(1);
});

test("<Popup>: a button of the app opens it", async () => {
  render(asAlice(<Help />));
  await expect.poll(() => simulatorOfPage().ledger.count("Popup.mount")).toBe(1);
  await page.getByRole("button", { name: "Help", exact: true }).click();
  await expect.poll(() => simulatorOfPage().ledger.count("Popup.show")).toBe(1);
});

test("<HtmlPanel>: renders a part of the app inside the chat", async () => {
  render(asAlice(<OrderChatWithPanel orderId="planning" panelUrl="about:blank" />));
  await expect
    .poll(() => document.querySelector("iframe")?.contentDocument?.body.textContent)
    .toBe("You are talking about planning.");
});

test("authentication: no session opens before the token arrives, and another token is fetched", async () => {
  const fetched = vi.spyOn(window, "fetch").mockResolvedValue(new Response("another"));
  const page_ = (token: string | null) => (
    <Authenticated userId="alice" token={token}>
      <Me />
    </Authenticated>
  );
  const { rerender } = render(page_(null));
  await expect.element(page.getByText("nobody")).toBeVisible();
  rerender(page_("first"));
  await expect.element(page.getByText("alice")).toBeVisible();
  const [session] = simulatorOfPage().sessions;
  expect(session && simulatorOfPage().optionsOf(session).token).toBe("first");
  expect(session && (await simulatorOfPage().requestToken(session))).toEqual({ type: "given" });
  expect(fetched).toHaveBeenCalledWith("/talk-token");
  fetched.mockRestore();
});
