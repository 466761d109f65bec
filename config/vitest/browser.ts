import babel from "@rolldown/plugin-babel";
import { reactCompilerPreset } from "@vitejs/plugin-react";
import { join } from "node:path";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { inChromium } from "./chromium.js";
import { fromRoot, ownEntries } from "./paths.js";

/** The drop-in fixtures import the official package; asked for as `?library=ours` they get this one. */
const dropIn = {
  name: "drop-in",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) =>
    source === "@talkjs/react" && importer?.includes("?library=ours")
      ? fromRoot("src/index.ts")
      : null,
};

/** React Compiler, for the app that is to show that the library works in one compiled by it. */
const compiled = () =>
  babel({ include: /browser\/matrix\/compiled-app\.tsx$/, presets: [reactCompilerPreset()] });

/** `dist/index.js?copy=2` is another copy of everything that it imports from `dist`. */
const copies = {
  name: "copies",
  enforce: "pre" as const,
  resolveId: (source: string, importer: string | undefined) => {
    const copy = importer && /(.*\/dist\/).*(\?copy=\d)$/.exec(importer);
    return copy && source.startsWith("./") ? join(copy[1] ?? "", source) + (copy[2] ?? "") : null;
  },
};

/** Tests that only a real browser can run: layout, frames, the real `talkjs`. */
export const browser = async (): Promise<TestProjectInlineConfiguration> => ({
  extends: true,
  plugins: [dropIn, copies, await compiled()],
  resolve: { alias: ownEntries },
  // A dependency found late makes Vite reload the page under a running test.
  optimizeDeps: {
    include: [
      "@statelyai/inspect",
      "@talkjs/react",
      "@testing-library/react",
      "@xstate/react",
      "react",
      "react-dom",
      "react-dom/client",
      "react/compiler-runtime",
      "react/jsx-dev-runtime",
      "talkjs",
      "@xstate/react > xstate",
    ],
  },
  test: {
    name: "browser",
    include: ["test/{browser,docs}/**/*.test.tsx"],
    provide: { react: 19 },
    ...(await inChromium()),
  },
});
