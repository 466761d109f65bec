import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import type { InlineConfig } from "vitest/node";
import { browser } from "./config/vitest/browser.js";
import { builtStories } from "./config/vitest/built-stories.js";
import { consumers } from "./config/vitest/consumers.js";
import { dom } from "./config/vitest/dom.js";
import { e2e } from "./config/vitest/e2e.js";
import { examples } from "./config/vitest/examples.js";
import { next } from "./config/vitest/next.js";
import { node, nodeAlone } from "./config/vitest/node.js";
import { oldestXstate } from "./config/vitest/oldest-xstate.js";
import { chromiumWithReact } from "./config/vitest/react-in-chromium.js";
import { site } from "./config/vitest/site.js";
import { soak } from "./config/vitest/soak.js";
import { stories } from "./config/vitest/stories.js";
import { withReact } from "./test/support/react-versions.js";

const coverage: NonNullable<InlineConfig["coverage"]> = {
  provider: "v8",
  include: ["{src,machines}/**/*.{ts,tsx}"], // and no page
  exclude: ["test/**"], // which has folders of these names
  reporter: ["text-summary", "json-summary"],
  thresholds: { branches: 95 },
};

export default defineConfig(async () => ({
  plugins: [react()],
  test: {
    testTimeout: 20_000, // `until` gives up earlier, and names its condition
    reporters: [
      "default",
      "./test/support/closing-line.ts",
      ...(process.env.FIGURES ? ["./test/support/figures-reporter.ts"] : []),
    ],
    coverage,
    projects: [
      node,
      nodeAlone,
      oldestXstate,
      dom,
      ...withReact(18),
      ...withReact(17),
      await browser(),
      await chromiumWithReact(18),
      await chromiumWithReact(17),
      await chromiumWithReact("preact"),
      e2e,
      next,
      builtStories,
      site,
      examples,
      consumers,
      soak,
      await stories(),
    ],
  },
}));
