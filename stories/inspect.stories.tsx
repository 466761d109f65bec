import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { Inspected } from "./parts/inspected.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Session/Inspected", loaders: [freshSimulator] } satisfies Meta;

export default meta;

/** `inspect` receives the events of the machines. A chat UI with its own `inspect` sends its events there. */
export const Inspection: StoryObj = {
  render: (_, context) => <Inspected simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const hears = (text: string) =>
      waitFor(() => expect(canvas.getByRole("list", { name: "Events" })).toHaveTextContent(text));
    await hears("session.leased session");
    await hears("view.mounted chatbox");
  },
};
