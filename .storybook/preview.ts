import "./preview.css";
import type { Preview } from "@storybook/react-vite";
import { themes } from "storybook/theming";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;

const preview: Preview = {
  parameters: {
    layout: "padded",
    a11y: { test: "error" },
    backgrounds: { disable: true }, // the page follows the system's colours: see preview-head.html
    actions: { disable: true }, // the buttons are on the page, and the play functions among the
    controls: { disable: true }, // interactions: nothing is left for these two panels to show
    docs: { theme: isDark ? themes.dark : themes.light },
  },
};

export default preview;
