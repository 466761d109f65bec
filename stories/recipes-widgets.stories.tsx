import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect } from "react";
import { expect, waitFor } from "storybook/test";
import { chatUi } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { simulatorIn } from "./parts/simulated.js";
import { mountWidgets } from "./recipes/many-widgets.js";
import source from "./recipes/many-widgets.tsx?raw";

const meta = {
  title: "Recipes/One session for many widgets",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
} satisfies Meta;

export default meta;

/** A server-rendered page with elements for widgets. React unmounts a nested root later than its parent. */
function ServerPage() {
  useEffect(() => {
    const unmount = mountWidgets("alice");
    return () => queueMicrotask(unmount);
  }, []);
  return (
    <>
      <p id="badge" />
      <h2>Your order</h2>
      <div id="order-chat" />
      <div id="help" />
    </>
  );
}

/** Three React roots with three `<Session>`s share one session. */
export const Islands: StoryObj = {
  render: () => <ServerPage />,
  play: async (context) => {
    const { ledger } = simulatorIn(context);
    await chatUi("Chatbox of Alice: Planning");
    await chatUi("Popup of Alice");
    await waitFor(() => context.canvas.getByText("Unread conversations: 1"));
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    await expect(ledger.boxes.open).toBe(2);
  },
};
