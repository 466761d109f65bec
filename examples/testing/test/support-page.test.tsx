import { render, screen, waitFor } from "@testing-library/react";
import type { SessionProps } from "talkjs-session";
import { expect, test, vi } from "vitest";
import { SupportPage } from "../src/support-page";
import { simulator } from "./talk";

const alice = { id: "alice", name: "Alice" };

const page = (customer: typeof alice | null, onError?: SessionProps["onError"]) => (
  <SupportPage customer={customer} sdk={simulator.load} onError={onError} />
);

const chatIsThere = () => waitFor(() => expect(simulator.ledger.count("mount")).toBe(1));

/** Returns the customer's actions in the chatbox on the page. */
function handsAtChatbox() {
  const [chatbox] = simulator.sessions.flatMap((session) => session.getChatboxes());
  if (!chatbox) throw new Error("There is no chatbox on the page.");
  return simulator.actions(chatbox);
}

test("the badge counts a message from Bob", async () => {
  render(page(alice));
  await screen.findByText("0 unread");
  simulator.say({ from: "bob", to: "alice", text: "Another lamp?" });
  await screen.findByText("1 unread");
});

test("a message from Alice reaches Bob", async () => {
  render(page(alice));
  await chatIsThere();
  await handsAtChatbox().send("I take it");
  const said = simulator.conversation("order-1")?.messages.at(-1);
  expect(said).toMatchObject({ senderId: "alice", content: [{ children: ["I take it"] }] });
});

test("a blocked script shows a retry button, which works when the script is allowed again", async () => {
  simulator.script = "blocked";
  const onError = vi.fn();
  render(page(alice, onError));
  const tryAgain = await screen.findByRole("button", { name: "Try again" });
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "script-blocked" }));
  simulator.script = "ok";
  tryAgain.click();
  await chatIsThere();
});

test("signing out ends the session, and no method is called on the dead session", async () => {
  const { rerender } = render(page(alice));
  await chatIsThere();
  rerender(page(null));
  await screen.findByText("signed out");
  await waitFor(() => expect(simulator.ledger.sessions.open).toBe(0));
  expect(simulator.ledger.deadCalls).toEqual([]);
});
