import "./chat.css";
import type { Decorator } from "@storybook/react-vite";

/** Story parameters of a recipe, which show its source unchanged. */
export const asWritten = (source: string) => ({
  docs: {
    codePanel: true,
    source: { code: source, language: "tsx" },
    canvas: { sourceState: "shown" },
    story: { inline: false, height: "34rem" }, // one simulator per story
  },
});

export const onAPage: Decorator = (Story) => (
  <main className="recipe">
    <Story />
  </main>
);
