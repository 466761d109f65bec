import "./preview.css";
import type { Preview } from "@storybook/react-vite";
import { themes } from "storybook/theming";
import { putChartsBeside } from "../stories/beside/index.js";
import { putHeaderAbove } from "../stories/beside/header.js";
import { everyChartIsLit } from "../stories/beside/proof.js";

const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
const isTest = "__vitest_browser__" in globalThis;

const preview: Preview = {
  beforeEach: putHeaderAbove,
  // In a test the charts mount after the story: React warns when a second root renders inside `act`.
  ...(isTest ? { afterEach: everyChartIsLit } : { beforeAll: () => void putChartsBeside() }),
  parameters: {
    layout: "padded",
    options: {
      storySort: {
        order: [
          "Start here",
          "Recipes",
          "Chat",
          ["Together", "*"],
          "Session",
          ["Playground", "Status", "*"],
          "Failures",
          "Races",
          "Devtools",
        ],
      },
    },
    a11y: { test: "error" },
    backgrounds: { disable: true }, // the page follows the system's colours: see preview-head.html
    actions: { disable: true }, // the buttons are on the page, and the play functions are
    controls: { disable: true }, // in the interactions panel: these two panels would be empty
    docs: { theme: isDark ? themes.dark : themes.light },
  },
};

export default preview;
