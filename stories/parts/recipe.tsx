import "./chat.css";
import type { Decorator } from "@storybook/react-vite";

/** Parameters of a recipe: its source is shown exactly as it is. */
export const asWritten = (source: string) => ({
  docs: {
    codePanel: true,
    source: { code: source, language: "tsx" },
    canvas: { sourceState: "shown" },
    story: { inline: false, height: "34rem" }, // one simulator for each
  },
});

export const onAPage: Decorator = (Story) => (
  <main className="recipe">
    <Story />
  </main>
);
