import "./preview.css";
import type { Preview } from "@storybook/react-vite";
import { themes } from "storybook/theming";
import { putChartsBeside } from "../stories/beside/index.js";
import { everyChartIsLit } from "../stories/beside/proof.js";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const isTest = "__vitest_browser__" in globalThis;

const preview: Preview = {
  // In a test they come when it is over: React warns of a root of its own that renders under its `act`.
  ...(isTest ? { afterEach: everyChartIsLit } : { beforeAll: () => void putChartsBeside() }),
  parameters: {
    layout: "padded",
    options: {
      storySort: {
        order: [
          "Start here",
          "Session",
          ["Playground", "Status", "*"],
          "Races",
          "Failures",
          "Chat",
          "Recipes",
        ],
      },
    },
    a11y: { test: "error" },
    backgrounds: { disable: true }, // the page follows the system's colours: see preview-head.html
    actions: { disable: true }, // the buttons are on the page, and the play functions among the
    controls: { disable: true }, // interactions: nothing is left for these two panels to show
    docs: { theme: isDark ? themes.dark : themes.light },
  },
};

export default preview;
