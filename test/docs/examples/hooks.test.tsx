import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { SignInForm } from "../../../docs/examples/preload-talk.js";
import { Page as PageOfController, signIn } from "../../../docs/examples/shared-controller.js";
import { OrderChat } from "../../../docs/examples/use-chat-view.js";
import { NotificationButton } from "../../../docs/examples/use-desktop-notifications.js";
import { MessageSeller } from "../../../docs/examples/use-session-controller.js";
import { LastMessage } from "../../../docs/examples/use-session-event.js";
import { ChatStatus } from "../../../docs/examples/use-session-state.js";
import { Greeting } from "../../../docs/examples/use-session.js";
import { Unread } from "../../../docs/examples/use-unreads.js";
import { Session } from "../../../src/index.js";
import { likeAReadersPage, simulatorOfPage } from "./page.js";

likeAReadersPage();

const asAlice = (children: React.ReactNode) => (
  <Session appId="app" userId="alice" onError={() => undefined}>
    {children}
  </Session>
);

test("preloadTalk: the script loads while the user types", async () => {
  render(<SignInForm />);
  await page.getByLabelText("Password").fill("secret");
  await expect.poll(() => "TalkSimulator" in window).toBe(true);
});

test("useSession: shows the user and the last message", async () => {
  render(asAlice(<Greeting />));
  await expect.element(page.getByText("alice is here.")).toBeVisible();
  simulatorOfPage().say({ from: "bob", conversationId: "order-1", text: "Hello!" });
  await expect.element(page.getByText("alice is here. Hello!")).toBeVisible();
});

test("useSessionState: returns a status, a session, or an error with a retry", async () => {
  render(asAlice(<ChatStatus />));
  await expect.element(page.getByText("Hello, alice")).toBeVisible();
  simulatorOfPage().sessions[0]?.destroy();
  await expect.element(page.getByText("destroyed…")).toBeVisible();
});

test("useUnreads: shows a count on the page and in its title", async () => {
  render(asAlice(<Unread />));
  await expect.element(page.getByText("1 unread")).toBeVisible();
  simulatorOfPage().say({ from: "bob", to: "alice", text: "And another thing" });
  await expect.element(page.getByText("2 unread")).toBeVisible();
  expect(document.title).toBe("(2) Shop");
});

test("useSessionEvent: shows messages from others, and not the user's own", async () => {
  render(asAlice(<LastMessage />));
  await expect
    .poll(() => simulatorOfPage().ledger.subscriptions.byEvent)
    .toHaveProperty(["Session.onMessage"], 1);
  simulatorOfPage().say({ from: "bob", conversationId: "order-1", text: "Hello!" });
  await expect.element(page.getByText("They said: Hello!")).toBeVisible();
  simulatorOfPage().say({ from: "alice", conversationId: "order-1", text: "Hi" });
  simulatorOfPage().flush();
  await expect.element(page.getByText("They said: Hello!")).toBeVisible();
});

test("useSessionController: opens a chat with the seller, also from a click before the session is there", async () => {
  render(asAlice(<MessageSeller listingId="lamp" sellerId="bob" />));
  await page.getByRole("button", { name: "Message the seller" }).click();
  const alice = simulatorOfPage().sessions[0];
  await expect.poll(() => alice?.getPopups()).toHaveLength(1);
  simulatorOfPage().say({ from: "bob", conversationId: "lamp-alice", text: "Hello!" });
  await expect.element(page.getByText("Hello!")).toBeVisible();
});

test("useChatView: shows a lost chat UI again", async () => {
  render(asAlice(<OrderChat orderId="order-1" />));
  await expect.element(page.getByText("Yes, it is.")).toBeVisible();
  simulatorOfPage().sessions[0]?.getChatboxes()[0]?.destroy();
  await page.getByRole("button", { name: "Show the chat again" }).click();
  await expect.element(page.getByText("Yes, it is.")).toBeVisible();
});

test("useDesktopNotifications: shows no button when the browser refuses", async () => {
  render(asAlice(<NotificationButton />));
  const isRefused = Notification.permission === "denied";
  const button = page.getByRole("button", { name: "Notify me of new messages" });
  if (isRefused) await expect.element(button).not.toBeInTheDocument();
  else await expect.element(button).toHaveAttribute("aria-pressed", "false");
});

test("createSessionController: a page uses a controller created outside React", async () => {
  render(<PageOfController />);
  await expect.element(page.getByRole("status")).toHaveTextContent("idle");
  signIn("alice");
  await expect.element(page.getByRole("status")).toHaveTextContent("alive");
  signIn(null);
  await expect.element(page.getByRole("status")).toHaveTextContent("destroyed");
});
