import type { StorybookConfig } from "@storybook/react-vite";
import { join } from "node:path";
import { mergeConfig } from "vite";

const simulated = join(import.meta.dirname, "../stories/parts/simulated-entry-points");

const recipeAliases = [
  { find: /^talkjs-session$/, replacement: join(simulated, "index.tsx") },
  { find: /^talkjs-session\/controller$/, replacement: join(simulated, "controller.ts") },
  { find: /^talkjs-session\/xstate$/, replacement: join(import.meta.dirname, "../src/xstate.ts") },
];

const config: StorybookConfig = {
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/react-vite",
  features: {
    sidebarOnboardingChecklist: false,
    developmentModeForBuild: true, // the stories of failures show the development messages
  },
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  // In recipes the package name resolves to this library with the simulator.
  viteFinal: (config) =>
    mergeConfig(config, {
      resolve: { alias: recipeAliases },
      build: { assetsInlineLimit: 0 }, // a panel's page in a `data:` URL would have another origin
    }),
  env: (config) => ({ ...config, STORYBOOK_TALKJS_APP_ID: process.env.TALKJS_APP_ID ?? "" }),
};

export default config;
