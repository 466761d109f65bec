import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { alone } from "./parts/alone.js";
import { chatUi, expectMade, expectMessage, write } from "./parts/chat-proofs.js";
import { HelpPopup } from "./parts/chat-stages.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Chat/Popup", loaders: [freshSimulator], decorators: [alone] } satisfies Meta;

export default meta;

/** `show` opens and closes the popup. The popup's own launcher calls `onOpen` and `onClose`. */
export const OpenedByTheApp: StoryObj = {
  render: () => <HelpPopup />,
  play: async (context) => {
    const help = context.canvas.getByRole("button", { name: "Help" });
    const popup = await chatUi("Popup of Alice");
    const dialog = () => within(popup).queryByRole("dialog");
    await expect(dialog()).toBeNull();
    await userEvent.click(help);
    await waitFor(() => expect(dialog()).toBeVisible());
    await write(popup, "May I ask something?");
    await expectMessage(popup, "May I ask something?");
    await userEvent.click(help);
    await waitFor(() => expect(dialog()).toBeNull());
    await userEvent.click(within(popup).getByRole("button", { name: "Open chat" }));
    await waitFor(() => expect(help).toHaveAttribute("aria-pressed", "true"));
    await expectMade(simulatorIn(context), 1);
  },
};
