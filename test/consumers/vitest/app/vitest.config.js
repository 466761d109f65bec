import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "jsdom",
    env: { NODE_ENV: "test" },
    include: ["*.spec.js"],
    server: { deps: { inline: ["talkjs-session"] } },
  },
});
