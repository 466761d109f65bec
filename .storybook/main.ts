import type { StorybookConfig } from "@storybook/react-vite";

const config: StorybookConfig = {
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/react-vite",
  features: {
    sidebarOnboardingChecklist: false,
    developmentModeForBuild: true, // the stories of failures show the messages of development
  },
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  env: (config) => ({ ...config, STORYBOOK_TALKJS_APP_ID: process.env.TALKJS_APP_ID ?? "" }),
};

export default config;
