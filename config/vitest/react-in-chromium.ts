import type { TestProjectInlineConfiguration } from "vitest/config";
import { reactInBrowser } from "../../test/support/react-versions.js";
import { inChromium } from "./chromium.js";
import { modulePath } from "./paths.js";

/** Tests in a real browser that run with an older React, or with Preact, in place of React 19. */
export const chromiumWithReact = async (
  react: 17 | 18 | "preact",
): Promise<TestProjectInlineConfiguration> => ({
  extends: true,
  resolve: { alias: reactInBrowser(react) },
  // A cache of its own: the same package names resolve to other files here.
  cacheDir: modulePath(`.vite/react-${react}`),
  optimizeDeps: {
    include: [
      "@testing-library/react",
      "react",
      "react-dom",
      "react/jsx-dev-runtime",
      "talkjs",
      "@xstate/react > xstate",
    ],
  },
  test: {
    name: `react-${react}-chromium`,
    include: ["test/browser/matrix/every-react.test.tsx"],
    provide: { react },
    ...(await inChromium()),
  },
});
