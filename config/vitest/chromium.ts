import { playwright } from "@vitest/browser-playwright";
import type { InlineConfig } from "vitest/node";
import { launchOptions } from "../../test/support/browser.js";
import { cdnCommands } from "../../test/support/cdn-commands.js";

/** The options that all projects in Chromium have in common. */
export const inChromium = async (): Promise<InlineConfig> => ({
  setupFiles: ["./test/support/cdn-setup.ts"],
  retry: 1, // a busy machine may be late for a promise about time; a broken one is so twice
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    commands: cdnCommands,
    provider: playwright({ launchOptions: await launchOptions() }),
    instances: [{ browser: "chromium" }],
  },
});
