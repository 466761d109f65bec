import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { inChromium } from "./chromium.js";
import { fromRoot } from "./paths.js";

/** The play functions of the stories, and their accessibility. */
export const stories = async (): Promise<TestProjectInlineConfiguration> => ({
  extends: true,
  plugins: [storybookTest({ configDir: fromRoot(".storybook") })],
  test: {
    name: "stories",
    isolate: false, // a page for each file took longer than the stories in it, and each cleans up after itself
    ...(await inChromium()),
  },
});
