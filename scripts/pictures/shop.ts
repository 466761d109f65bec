import type { WorldData } from "../../src/testing.js";

const ALICE = "sample_user_alice";

/** A customer and a shop about an order, and one unread conversation. */
export const shop: WorldData = {
  users: [
    { id: ALICE, name: "Alice", role: "default" },
    { id: "lights", name: "Lamps & Lights", role: "default" },
    { id: "bob", name: "Bob", role: "default" },
  ],
  conversations: [
    {
      id: "order-1042",
      subject: "Order 1042",
      participants: [ALICE, "lights"],
      messages: [
        { from: ALICE, text: "Hello! Does the lamp come with a bulb?" },
        { from: "lights", text: "It does: a warm white one, 5 watts." },
        { from: ALICE, text: "Perfect. And can it be delivered on Monday?" },
        {
          from: "lights",
          text: "Yes, between nine and twelve. We send you a message an hour before.",
        },
      ],
      readBy: [ALICE],
    },
    {
      id: "dinner",
      participants: [ALICE, "bob"],
      messages: [{ from: "bob", text: "Dinner at seven?" }],
    },
  ],
};
